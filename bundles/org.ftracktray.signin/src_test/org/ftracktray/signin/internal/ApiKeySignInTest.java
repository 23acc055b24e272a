// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.ftracktray.client.ApiKey;
import org.ftracktray.client.CredentialsRefusedException;
import org.ftracktray.client.Session;
import org.ftracktray.signin.Account;
import org.ftracktray.signin.SignInField;
import org.ftracktray.signin.SignInState.Checking;
import org.ftracktray.signin.SignInState.SignedIn;
import org.ftracktray.signin.SignInState.SignedOut;
import org.junit.jupiter.api.Test;

class ApiKeySignInTest extends StudioTest {
    @Test
    void blanksAroundUserAndKeyAreDropped() throws Exception {
        fixture.signIn.withApiKey(studio.site(), "  anna\t", new ApiKey(" " + anna.reveal() + "\n"));
        assertEquals("anna", fixture.next(SignedIn.class).account().user());
    }

    @Test
    void aSwappedPairIsPutInOrder() throws Exception {
        fixture.signIn.withApiKey(studio.site(), anna.reveal(), new ApiKey("anna"));
        assertEquals("anna", fixture.next(SignedIn.class).account().user());
    }

    @Test
    void aKeyThatMustNotBeKeptIsNowhereAfterwards() throws Exception {
        fixture.signIn.withUnstoredApiKey(studio.site(), "anna", anna);
        assertEquals("anna", fixture.next(SignedIn.class).account().user());
        assertTrue(fixture.keyRing.keys.isEmpty());
        assertTrue(fixture.signIn.accounts().isEmpty());
    }

    @Test
    void aMissingUserNameIsToldAtItsField() throws Exception {
        fixture.signIn.withApiKey(studio.site(), "  ", anna);
        assertEquals(Optional.of(SignInField.USER), fixture.next(SignedOut.class).field());
    }

    @Test
    void refusesAKeyThatBelongsToSomebodyElse() throws Exception {
        studio.add("ben", true);
        fixture.signIn.withApiKey(studio.site(), "ben", anna);
        SignedOut state = fixture.next(SignedOut.class);
        assertEquals(Optional.of(SignInField.USER), state.field());
        assertEquals("It is the key of \"anna\".", state.problem().orElseThrow().cause());
        assertTrue(fixture.keyRing.keys.isEmpty());
    }

    @Test
    void refusesAnUnknownUserEvenWithAKeyThatWorks() throws Exception {
        fixture.signIn.withApiKey(studio.site(), "anne", new ApiKey(FakeStudio.GLOBAL_KEY));
        SignedOut state = fixture.next(SignedOut.class);
        assertEquals(Optional.of(SignInField.USER), state.field());
        assertTrue(state.problem().orElseThrow().what().contains("no user \"anne\""), state.toString());
    }

    @Test
    void acceptsAGlobalKeyForAnActiveUser() throws Exception {
        fixture.signIn.withApiKey(studio.site(), "anna", new ApiKey(FakeStudio.GLOBAL_KEY));
        SignedIn state = fixture.next(SignedIn.class);
        assertEquals("id-anna", state.account().userId());
        assertTrue(state.globalKey());
    }

    @Test
    void refusesADeactivatedUser() throws Exception {
        fixture.signIn.withApiKey(studio.site(), "carla", studio.add("carla", false));
        assertTrue(fixture.next(SignedOut.class).problem().orElseThrow().what().contains("deactivated"));
    }

    @Test
    void refusesAWrongKeyAtTheKeyField() throws Exception {
        fixture.signIn.withApiKey(studio.site(), "anna", new ApiKey("wrong"));
        assertEquals(Optional.of(SignInField.KEY), fixture.next(SignedOut.class).field());
    }

    @Test
    void aSiteWithoutServerIsToldAtTheSite() throws Exception {
        URI gone = studio.site();
        studio.close();
        fixture.signIn.withApiKey(gone, "anna", anna);
        SignedOut state = fixture.next(SignedOut.class);
        assertEquals(Optional.of(SignInField.SITE), state.field());
        assertTrue(state.problem().orElseThrow().what().startsWith("Nothing answers"), state.toString());
    }

    @Test
    void signingOutRemovesTheKey() throws Exception {
        fixture.signIn.withApiKey(studio.site(), "anna", anna);
        fixture.next(SignedIn.class);
        assertEquals(1, fixture.keyRing.keys.size());
        fixture.signIn.signOut();
        assertEquals(SignedOut.withoutProblem(), fixture.next(SignedOut.class));
        assertTrue(fixture.signIn.session().isEmpty());
        Await.until(() -> fixture.keyRing.keys.isEmpty() && fixture.signIn.accounts().isEmpty());
    }

    @Test
    void whoeverWorksWithTheSessionSaysGoodbyeBeforeItAndTheKeyAreGone() throws Exception {
        fixture.signIn.withApiKey(studio.site(), "anna", anna);
        fixture.next(SignedIn.class);
        Session session = fixture.signIn.session().orElseThrow();
        CompletableFuture<String> atGoodbye = new CompletableFuture<>();
        fixture.signIn.onSignOut(() -> atGoodbye.complete(session.serverInformation().userName().orElseThrow() + ", "
                + fixture.keyRing.keys.size() + " key, " + fixture.signIn.session()));
        fixture.signIn.signOut();
        assertEquals("anna, 1 key, Optional.empty", atGoodbye.get(60, TimeUnit.SECONDS));
        Await.until(() -> fixture.keyRing.keys.isEmpty());
        assertThrows(RuntimeException.class, session::serverInformation, "the session is closed");
    }

    @Test
    void signingInAgainAtOnceWaitsForTheGoodbye() throws Exception {
        fixture.signIn.withApiKey(studio.site(), "anna", anna);
        fixture.next(SignedIn.class);
        CountDownLatch goodbye = new CountDownLatch(1);
        fixture.signIn.onSignOut(() -> Await.quietly(goodbye));
        fixture.signIn.signOut();
        fixture.signIn.withApiKey(studio.site(), "anna", anna);
        fixture.next(Checking.class);
        goodbye.countDown();
        fixture.next(SignedIn.class);
        Await.until(() -> fixture.keyRing.keys.size() == 1 && fixture.signIn.accounts().size() == 1);
    }

    @Test
    void aRefusedCallSignsOutAndOffersSignIn() throws Exception {
        fixture.signIn.withApiKey(studio.site(), "anna", anna);
        fixture.next(SignedIn.class);
        Session session = fixture.signIn.session().orElseThrow();
        fixture.signIn.refused(session, new CredentialsRefusedException(401, "The key was revoked."));
        SignedOut state = fixture.next(SignedOut.class);
        assertEquals("The key was revoked.", state.problem().orElseThrow().cause());
        assertEquals(Optional.of(SignInField.KEY), state.field());
    }

    @Test
    void aKeyRevokedMeanwhileIsNoticedFromTheNextCall() throws Exception {
        fixture.signIn.withApiKey(studio.site(), "anna", anna);
        fixture.next(SignedIn.class);
        studio.ownerOfKey.clear();
        Session session = fixture.signIn.session().orElseThrow();
        Account account = fixture.signIn.accounts().getFirst();
        assertThrows(CredentialsRefusedException.class, () -> session.query("select id from Task"));
        assertEquals(Optional.of(SignInField.KEY), fixture.next(SignedOut.class).field());
        assertTrue(fixture.signIn.refusal(account).isPresent());
        assertEquals(List.of(account), fixture.signIn.accounts(), "it stays until another key takes its place");
        assertEquals(1, fixture.keyRing.keys.size());
    }

    @Test
    void aRefusalOfAnEarlierSessionIsIgnored() throws Exception {
        fixture.signIn.withApiKey(studio.site(), "anna", anna);
        fixture.next(SignedIn.class);
        Session earlier = fixture.signIn.session().orElseThrow();
        fixture.signIn.withApiKey(studio.site(), "ben", studio.add("ben", true));
        fixture.next(SignedIn.class);
        fixture.signIn.refused(earlier, new CredentialsRefusedException(401, ""));
        assertEquals("ben", ((SignedIn) fixture.signIn.state()).account().user());
    }
}
