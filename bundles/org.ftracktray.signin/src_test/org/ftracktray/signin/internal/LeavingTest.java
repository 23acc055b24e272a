// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.ftracktray.client.ApiKey;
import org.ftracktray.client.FtrackException;
import org.ftracktray.client.Session;
import org.ftracktray.signin.SignInState.SignedIn;
import org.ftracktray.signin.SignInState.SignedOut;
import org.junit.jupiter.api.Test;

/** Logging out ends within limits, whoever is slow. */
class LeavingTest extends StudioTest {
    private Session signIn() throws InterruptedException {
        house.signIn.withApiKey(studio.site(), "anna", anna);
        house.next(SignedIn.class);
        return house.signIn.session().orElseThrow();
    }

    private void assertEverythingIsGone(Session session) {
        Await.until(() -> house.keyRing.keys.isEmpty() && house.signIn.accounts().isEmpty());
        assertThrows(RuntimeException.class, session::serverInformation, "the session is closed");
    }

    @Test
    void aPortraitThatHangsHoldsNobodyUp() throws Exception {
        SessionPortraits portraits = new SessionPortraits(house.signIn);
        Session session = signIn();
        studio.answering = new CountDownLatch(1);
        CompletableFuture<Optional<byte[]>> picture = CompletableFuture.supplyAsync(portraits::mine);
        Await.until(() -> studio.waiting.get() == 1);
        house.signIn.signOut();
        house.next(SignedOut.class);
        assertEquals(Optional.empty(), picture.get(60, TimeUnit.SECONDS), "let go before the site answers");
        assertEverythingIsGone(session);
        assertEquals(1, studio.answering.getCount());
        portraits.close();
    }

    @Test
    void severalViewsCauseOneRequestForThePortrait() throws Exception {
        SessionPortraits portraits = new SessionPortraits(house.signIn);
        signIn();
        studio.answering = new CountDownLatch(1);
        int before = studio.apiRequests.get();
        CompletableFuture<Optional<byte[]>> first = CompletableFuture.supplyAsync(portraits::mine);
        CompletableFuture<Optional<byte[]>> second = CompletableFuture.supplyAsync(portraits::mine);
        Await.until(() -> studio.waiting.get() == 1);
        studio.answering.countDown();
        assertEquals(first.get(), second.get());
        assertEquals(first.get(), portraits.mine());
        assertEquals(1, studio.apiRequests.get() - before);
        portraits.close();
    }

    @Test
    void aPortraitThatFailedIsAskedForAgain() throws Exception {
        SessionPortraits portraits = new SessionPortraits(house.signIn);
        signIn();
        studio.status = 503;
        assertThrows(FtrackException.class, portraits::mine);
        studio.status = 200;
        assertEquals(Optional.empty(), portraits.mine());
        portraits.close();
    }

    @Test
    void aGoodbyeThatHangsIsInterruptedAndTheOthersAreSaid() throws Exception {
        house.goodbye = Duration.ofMillis(50);
        house.start();
        Session session = signIn();
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        house.signIn.onLeaving(() -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.complete(true);
            }
        });
        CompletableFuture<Boolean> said = new CompletableFuture<>();
        house.signIn.onLeaving(() -> said.complete(true));
        house.signIn.signOut();
        assertEverythingIsGone(session);
        assertTrue(interrupted.get(60, TimeUnit.SECONDS));
        assertTrue(said.get(60, TimeUnit.SECONDS));
        assertTrue(house.log.lines.toString().contains("is not waited for"), house.log.lines.toString());
    }

    @Test
    void aGoodbyeThatThrowsCostsOnlyItself() throws Exception {
        Session session = signIn();
        house.signIn.onLeaving(() -> {
            throw new IllegalStateException("a bug");
        });
        house.signIn.signOut();
        assertEverythingIsGone(session);
        assertTrue(house.log.lines.toString().contains("a bug"));
    }

    @Test
    void aKeyRingThatHangsDoesNotKeepTheAccountOnTheList() throws Exception {
        signIn();
        house.keyRing.unlocked = new CountDownLatch(1);
        house.signIn.signOut();
        assertEquals(SignedOut.calmly(), house.next(SignedOut.class));
        assertTrue(house.signIn.accounts().isEmpty());
        assertTrue(house.signIn.session().isEmpty());
        house.keyRing.unlocked.countDown();
        Await.until(house.keyRing.keys::isEmpty);
    }

    @Test
    void signingOutDuringAChangeOfUserEndsBoth() throws Exception {
        Session session = signIn();
        ApiKey ben = studio.add("ben", true);
        studio.answering = new CountDownLatch(1);
        house.signIn.withApiKey(studio.site(), "ben", ben);
        Await.until(() -> studio.waiting.get() == 1);
        house.signIn.signOut();
        assertEquals(SignedOut.calmly(), house.next(SignedOut.class));
        studio.answering.countDown();
        assertEverythingIsGone(session);
        assertFalse(house.keyRing.keys.containsValue(ben));
        assertTrue(house.signIn.session().isEmpty());
    }
}
