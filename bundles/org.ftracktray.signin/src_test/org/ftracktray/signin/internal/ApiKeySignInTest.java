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
import org.ftracktray.signin.Field;
import org.ftracktray.signin.SignInState.Checking;
import org.ftracktray.signin.SignInState.SignedIn;
import org.ftracktray.signin.SignInState.SignedOut;
import org.junit.jupiter.api.Test;

class ApiKeySignInTest extends StudioTest {
    @Test
    void blanksAroundUserAndKeyAreDropped() throws Exception {
        house.signIn.withApiKey(studio.site(), "  anna\t", new ApiKey(" " + anna.reveal() + "\n"));
        assertEquals("anna", house.next(SignedIn.class).account().user());
    }

    @Test
    void aSwappedPairIsPutInOrder() throws Exception {
        house.signIn.withApiKey(studio.site(), anna.reveal(), new ApiKey("anna"));
        assertEquals("anna", house.next(SignedIn.class).account().user());
    }

    @Test
    void aKeyThatMustNotBeKeptIsNowhereAfterwards() throws Exception {
        house.signIn.withoutKeeping(studio.site(), "anna", anna);
        assertEquals("anna", house.next(SignedIn.class).account().user());
        assertTrue(house.keyRing.keys.isEmpty());
        assertTrue(house.signIn.accounts().isEmpty());
    }

    @Test
    void aMissingUserNameIsToldAtItsField() throws Exception {
        house.signIn.withApiKey(studio.site(), "  ", anna);
        assertEquals(Optional.of(Field.USER), house.next(SignedOut.class).field());
    }

    @Test
    void refusesAKeyThatBelongsToSomebodyElse() throws Exception {
        studio.add("ben", true);
        house.signIn.withApiKey(studio.site(), "ben", anna);
        SignedOut state = house.next(SignedOut.class);
        assertEquals(Optional.of(Field.USER), state.field());
        assertEquals("It is the key of \"anna\".", state.problem().orElseThrow().cause());
        assertTrue(house.keyRing.keys.isEmpty());
    }

    @Test
    void refusesAnUnknownUserEvenWithAKeyThatWorks() throws Exception {
        house.signIn.withApiKey(studio.site(), "anne", new ApiKey(FakeStudio.GLOBAL_KEY));
        SignedOut state = house.next(SignedOut.class);
        assertEquals(Optional.of(Field.USER), state.field());
        assertTrue(state.problem().orElseThrow().what().contains("no user \"anne\""), state.toString());
    }

    @Test
    void acceptsAGlobalKeyForAnActiveUser() throws Exception {
        house.signIn.withApiKey(studio.site(), "anna", new ApiKey(FakeStudio.GLOBAL_KEY));
        SignedIn state = house.next(SignedIn.class);
        assertEquals("id-anna", state.account().userId());
        assertTrue(state.globalKey());
    }

    @Test
    void refusesADeactivatedUser() throws Exception {
        house.signIn.withApiKey(studio.site(), "carla", studio.add("carla", false));
        assertTrue(house.next(SignedOut.class).problem().orElseThrow().what().contains("deactivated"));
    }

    @Test
    void refusesAWrongKeyAtTheKeyField() throws Exception {
        house.signIn.withApiKey(studio.site(), "anna", new ApiKey("wrong"));
        assertEquals(Optional.of(Field.KEY), house.next(SignedOut.class).field());
    }

    @Test
    void aSiteWithoutServerIsToldAtTheSite() throws Exception {
        URI gone = studio.site();
        studio.close();
        house.signIn.withApiKey(gone, "anna", anna);
        SignedOut state = house.next(SignedOut.class);
        assertEquals(Optional.of(Field.SITE), state.field());
        assertTrue(state.problem().orElseThrow().what().startsWith("Nothing answers"), state.toString());
    }

    @Test
    void signingOutRemovesTheKey() throws Exception {
        house.signIn.withApiKey(studio.site(), "anna", anna);
        house.next(SignedIn.class);
        assertEquals(1, house.keyRing.keys.size());
        house.signIn.signOut();
        assertEquals(SignedOut.calmly(), house.next(SignedOut.class));
        assertTrue(house.signIn.session().isEmpty());
        Await.until(() -> house.keyRing.keys.isEmpty() && house.signIn.accounts().isEmpty());
    }

    @Test
    void whoeverWorksWithTheSessionSaysGoodbyeBeforeItAndTheKeyAreGone() throws Exception {
        house.signIn.withApiKey(studio.site(), "anna", anna);
        house.next(SignedIn.class);
        Session session = house.signIn.session().orElseThrow();
        CompletableFuture<String> atGoodbye = new CompletableFuture<>();
        house.signIn.onLeaving(() -> atGoodbye.complete(session.serverInformation().userName().orElseThrow() + ", "
                + house.keyRing.keys.size() + " key, " + house.signIn.session()));
        house.signIn.signOut();
        assertEquals("anna, 1 key, Optional.empty", atGoodbye.get(60, TimeUnit.SECONDS));
        Await.until(() -> house.keyRing.keys.isEmpty());
        assertThrows(RuntimeException.class, session::serverInformation, "the session is closed");
    }

    @Test
    void signingInAgainAtOnceWaitsForTheGoodbye() throws Exception {
        house.signIn.withApiKey(studio.site(), "anna", anna);
        house.next(SignedIn.class);
        CountDownLatch goodbye = new CountDownLatch(1);
        house.signIn.onLeaving(() -> Await.quietly(goodbye));
        house.signIn.signOut();
        house.signIn.withApiKey(studio.site(), "anna", anna);
        house.next(Checking.class);
        goodbye.countDown();
        house.next(SignedIn.class);
        Await.until(() -> house.keyRing.keys.size() == 1 && house.signIn.accounts().size() == 1);
    }

    @Test
    void aRefusedCallSignsOutAndOffersSignIn() throws Exception {
        house.signIn.withApiKey(studio.site(), "anna", anna);
        house.next(SignedIn.class);
        Session session = house.signIn.session().orElseThrow();
        house.signIn.refused(session, new CredentialsRefusedException(401, "The key was revoked."));
        SignedOut state = house.next(SignedOut.class);
        assertEquals("The key was revoked.", state.problem().orElseThrow().cause());
        assertEquals(Optional.of(Field.KEY), state.field());
    }

    @Test
    void aKeyRevokedMeanwhileIsNoticedFromTheNextCall() throws Exception {
        house.signIn.withApiKey(studio.site(), "anna", anna);
        house.next(SignedIn.class);
        studio.ownerOfKey.clear();
        Session session = house.signIn.session().orElseThrow();
        Account account = house.signIn.accounts().getFirst();
        assertThrows(CredentialsRefusedException.class, () -> session.query("select id from Task"));
        assertEquals(Optional.of(Field.KEY), house.next(SignedOut.class).field());
        assertTrue(house.signIn.refusal(account).isPresent());
        assertEquals(List.of(account), house.signIn.accounts(), "it stays until another key takes its place");
        assertEquals(1, house.keyRing.keys.size());
    }

    @Test
    void aRefusalOfAnEarlierSessionIsIgnored() throws Exception {
        house.signIn.withApiKey(studio.site(), "anna", anna);
        house.next(SignedIn.class);
        Session earlier = house.signIn.session().orElseThrow();
        house.signIn.withApiKey(studio.site(), "ben", studio.add("ben", true));
        house.next(SignedIn.class);
        house.signIn.refused(earlier, new CredentialsRefusedException(401, ""));
        assertEquals("ben", ((SignedIn) house.signIn.state()).account().user());
    }
}
