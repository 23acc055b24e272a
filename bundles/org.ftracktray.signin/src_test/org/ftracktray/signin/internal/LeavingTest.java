// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.ftracktray.client.ApiKey;
import org.ftracktray.client.Session;
import org.ftracktray.signin.SignInState.SignedIn;
import org.ftracktray.signin.SignInState.SignedOut;
import org.junit.jupiter.api.Test;

/** Logging out ends within limits, whoever is slow. */
class LeavingTest extends StudioTest {
    private Session signIn() throws InterruptedException {
        fixture.signIn.withApiKey(studio.site(), "anna", anna);
        fixture.next(SignedIn.class);
        return fixture.signIn.session().orElseThrow();
    }

    private void assertEverythingIsGone(Session session) {
        Await.until(() -> fixture.keyRing.keys.isEmpty() && fixture.signIn.accounts().isEmpty());
        assertThrows(RuntimeException.class, session::serverInformation, "the session is closed");
    }

    @Test
    void aGoodbyeThatHangsIsInterruptedAndTheOthersAreSaid() throws Exception {
        fixture.signOutLimit = Duration.ofMillis(50);
        fixture.start();
        Session session = signIn();
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        fixture.signIn.onSignOut(() -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.complete(true);
            }
        });
        CompletableFuture<Boolean> said = new CompletableFuture<>();
        fixture.signIn.onSignOut(() -> said.complete(true));
        fixture.signIn.signOut();
        assertEverythingIsGone(session);
        assertTrue(interrupted.get(60, TimeUnit.SECONDS));
        assertTrue(said.get(60, TimeUnit.SECONDS));
        assertTrue(fixture.log.lines.toString().contains("is not waited for"), fixture.log.lines.toString());
    }

    @Test
    void aGoodbyeThatThrowsCostsOnlyItself() throws Exception {
        Session session = signIn();
        fixture.signIn.onSignOut(() -> {
            throw new IllegalStateException("a bug");
        });
        fixture.signIn.signOut();
        assertEverythingIsGone(session);
        assertTrue(fixture.log.lines.toString().contains("a bug"));
    }

    @Test
    void aKeyRingThatHangsDoesNotKeepTheAccountOnTheList() throws Exception {
        signIn();
        fixture.keyRing.unlocked = new CountDownLatch(1);
        fixture.signIn.signOut();
        assertEquals(SignedOut.withoutProblem(), fixture.next(SignedOut.class));
        assertTrue(fixture.signIn.accounts().isEmpty());
        assertTrue(fixture.signIn.session().isEmpty());
        fixture.keyRing.unlocked.countDown();
        Await.until(fixture.keyRing.keys::isEmpty);
    }

    @Test
    void signingOutDuringAChangeOfUserEndsBoth() throws Exception {
        Session session = signIn();
        ApiKey ben = studio.add("ben", true);
        studio.answering = new CountDownLatch(1);
        fixture.signIn.withApiKey(studio.site(), "ben", ben);
        Await.until(() -> studio.waiting.get() == 1);
        fixture.signIn.signOut();
        assertEquals(SignedOut.withoutProblem(), fixture.next(SignedOut.class));
        studio.answering.countDown();
        assertEverythingIsGone(session);
        assertFalse(fixture.keyRing.keys.containsValue(ben));
        assertTrue(fixture.signIn.session().isEmpty());
    }
}
