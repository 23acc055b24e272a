// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.task.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.ftracktray.client.FtrackException;
import org.ftracktray.task.FakeSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class SessionThumbnailTest {
    private FakeSite site;
    private FakeSignIn signIn;
    private SessionThumbnail thumbnail;

    @BeforeEach
    void signIn() throws Exception {
        site = new FakeSite();
        signIn = new FakeSignIn(site);
        thumbnail = new SessionThumbnail(signIn.service());
    }

    @AfterEach
    void close() {
        thumbnail.close();
        assertEquals(0, signIn.listeners());
        signIn.close();
        site.close();
    }

    @Test
    void oneThatHangsHoldsNobodyUpWhoSignsOut() throws Exception {
        site.answering = new CountDownLatch(1);
        CompletableFuture<Optional<byte[]>> picture = CompletableFuture.supplyAsync(thumbnail::get);
        site.waiting.await();
        signIn.signOut();
        assertEquals(Optional.empty(), picture.get(60, TimeUnit.SECONDS), "let go before the site answers");
        assertEquals(1, site.answering.getCount());
    }

    @Test
    void severalViewsCauseOneRequest() throws Exception {
        site.answering = new CountDownLatch(1);
        CompletableFuture<Optional<byte[]>> first = CompletableFuture.supplyAsync(thumbnail::get);
        CompletableFuture<Optional<byte[]>> second = CompletableFuture.supplyAsync(thumbnail::get);
        site.waiting.await();
        site.answering.countDown();
        assertEquals(first.get(), second.get());
        assertEquals(first.get(), thumbnail.get());
        assertEquals(1, site.requests.get());
    }

    @Test
    void oneThatFailedIsAskedForAgain() {
        site.status = 503;
        assertThrows(FtrackException.class, thumbnail::get);
        site.status = 200;
        assertEquals(Optional.empty(), thumbnail.get());
    }

    @Test
    void whoeverIsNotSignedInHasNone() {
        signIn.signOut();
        assertEquals(Optional.empty(), thumbnail.get());
        assertEquals(0, site.requests.get());
    }
}
