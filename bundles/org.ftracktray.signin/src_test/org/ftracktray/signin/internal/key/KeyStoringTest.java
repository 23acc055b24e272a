// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import org.ftracktray.client.ApiKey;
import org.ftracktray.signin.Account;
import org.ftracktray.signin.KeyStorage;
import org.ftracktray.signin.SignInField;
import org.ftracktray.signin.SignInState.Locked;
import org.ftracktray.signin.SignInState.Restoring;
import org.ftracktray.signin.SignInState.SignedIn;
import org.ftracktray.signin.SignInState.SignedOut;
import org.ftracktray.signin.internal.Await;
import org.ftracktray.signin.internal.FakeStudio;
import org.ftracktray.signin.internal.StudioTest;
import org.junit.jupiter.api.Test;

class KeyStoringTest extends StudioTest {
    private SignedIn signIn(String user, ApiKey key) throws InterruptedException {
        fixture.signIn.withApiKey(studio.site(), user, key);
        return fixture.next(SignedIn.class);
    }

    @Test
    void theLastAccountIsSignedInAfterARestart() throws Exception {
        signIn("ben", studio.add("ben", true));
        signIn("anna", anna);
        fixture.start();
        fixture.signIn.restore();
        SignedIn state = fixture.next(SignedIn.class);
        assertEquals("anna", state.account().user());
        assertEquals(new KeyStorage.KeyRing(), state.kept());
        assertEquals(List.of("anna", "ben"), fixture.signIn.accounts().stream().map(Account::user).toList());
    }

    @Test
    void aDamagedLineOfTheAccountsCostsOnlyItself() throws Exception {
        Account account = signIn("anna", anna).account();
        fixture.settings.put("accounts",
                "KEY_RING what\n" + fixture.settings.values.get("accounts") + "\nNOWHERE a b c d");
        fixture.start();
        assertEquals(List.of(account), fixture.signIn.accounts());
    }

    @Test
    void anUnreachableSiteNeitherLosesTheAccountNorAsksForASignIn() throws Exception {
        Account account = signIn("anna", anna).account();
        int port = studio.port();
        studio.close();
        fixture.start();
        fixture.signIn.restore();
        Restoring state = fixture.next(Restoring.class);
        assertEquals(account, state.account());
        assertTrue(state.reason().what().startsWith("Nothing answers"), state.toString());
        studio = new FakeStudio(port);
        assertEquals(anna, studio.add("anna", true));
        fixture.signIn.restore();
        assertEquals(account, fixture.next(SignedIn.class).account());
    }

    @Test
    void aServerInTroubleIsTriedAgainByItself() throws Exception {
        signIn("anna", anna);
        studio.status = 503;
        fixture.start();
        fixture.signIn.restore();
        fixture.next(Restoring.class);
        studio.status = 200;
        fixture.next(SignedIn.class);
    }

    @Test
    void aRefusedKeyIsSaidStaysAndIsAskedAgain() throws Exception {
        Account account = signIn("anna", anna).account();
        studio.ownerOfKey.remove(anna.reveal());
        fixture.start();
        fixture.signIn.restore();
        SignedOut state = fixture.next(SignedOut.class);
        assertEquals(Optional.of(SignInField.KEY), state.field());
        assertEquals(state.problem(), fixture.signIn.refusal(account));
        assertEquals(List.of(account), fixture.signIn.accounts());
        fixture.start();
        fixture.signIn.restore();
        fixture.next(SignedOut.class);
        assertEquals(anna, fixture.keyRing.keys.values().iterator().next());
        studio.ownerOfKey.put(anna.reveal(), "anna");
        fixture.signIn.switchTo(account);
        assertEquals(account, fixture.next(SignedIn.class).account());
        Await.until(() -> fixture.signIn.refusal(account).isEmpty());
    }

    @Test
    void aNewKeyTakesThePlaceOfTheRefusedOne() throws Exception {
        Account account = signIn("anna", anna).account();
        studio.ownerOfKey.clear();
        fixture.start();
        fixture.signIn.switchTo(account);
        fixture.next(SignedOut.class);
        studio.ownerOfKey.put("another-key", "anna");
        signIn("anna", new ApiKey("another-key"));
        assertEquals(List.of(account), fixture.signIn.accounts());
        assertEquals(List.of(new ApiKey("another-key")), List.copyOf(fixture.keyRing.keys.values()));
        Await.until(() -> fixture.signIn.refusal(account).isEmpty());
    }

    @Test
    void aRefusedKeyIsForgottenWhenTheArtistForgetsIt() throws Exception {
        Account account = signIn("anna", anna).account();
        studio.ownerOfKey.clear();
        fixture.start();
        fixture.signIn.switchTo(account);
        fixture.next(SignedOut.class);
        fixture.signIn.forget(account);
        Await.until(fixture.keyRing.keys::isEmpty);
        assertEquals(List.of(), fixture.signIn.accounts());
        assertEquals(Optional.empty(), fixture.signIn.refusal(account));
    }

    @Test
    void anAccountWhoseKeyRingIsElsewhereStaysListed() throws Exception {
        Account account = signIn("anna", anna).account();
        fixture.keyRing.keys.clear();
        fixture.start();
        fixture.signIn.restore();
        assertEquals(Optional.of(SignInField.KEY), fixture.next(SignedOut.class).field());
        assertEquals(List.of(account), fixture.signIn.accounts());
    }

    @Test
    void cancellingWhileTheKeyRingThinksKeepsNothing() throws Exception {
        fixture.keyRing.unlocked = new CountDownLatch(1);
        fixture.signIn.withApiKey(studio.site(), "anna", anna);
        Await.until(() -> fixture.keyRing.waiting.get() == 1);
        fixture.signIn.cancel();
        assertEquals(SignedOut.withoutProblem(), fixture.next(SignedOut.class));
        fixture.keyRing.unlocked.countDown();
        Await.until(() -> fixture.keyRing.removals.get() == 1);
        assertTrue(fixture.keyRing.keys.isEmpty());
        assertEquals(List.of(), fixture.signIn.accounts());
        fixture.start();
        fixture.signIn.restore();
        assertEquals(SignedOut.withoutProblem(), fixture.signIn.state());
    }

    @Test
    void cancellingANewSignInOfAKnownAccountLeavesItKnown() throws Exception {
        Account account = signIn("anna", anna).account();
        fixture.signIn.signOut();
        fixture.next(SignedOut.class);
        account = signIn("anna", anna).account();
        fixture.start();
        fixture.keyRing.unlocked = new CountDownLatch(1);
        fixture.signIn.withApiKey(studio.site(), "anna", anna);
        Await.until(() -> fixture.keyRing.waiting.get() == 1);
        fixture.signIn.cancel();
        fixture.keyRing.unlocked.countDown();
        fixture.signIn.switchTo(account);
        assertEquals(account, fixture.next(SignedIn.class).account());
        assertEquals(1, fixture.keyRing.keys.size());
    }

    @Test
    void whatALockedKeyRingCouldNotRemoveIsRemovedAfterTheNextStart() throws Exception {
        Account account = signIn("anna", anna).account();
        fixture.keyRing.absent = true;
        fixture.signIn.forget(account);
        fixture.next(SignedOut.class);
        assertEquals(List.of(), fixture.signIn.accounts());
        Await.until(() -> fixture.log.lines.stream().anyMatch(line -> line.contains("could not be removed")));
        assertEquals(1, fixture.keyRing.keys.size());
        fixture.keyRing.absent = false;
        fixture.start();
        Await.until(fixture.keyRing.keys::isEmpty);
    }

    @Test
    void forgettingTheOnlyAccountOfALockedFileRemovesTheFile() throws Exception {
        Account account = inPasswordFile("anna", anna);
        fixture.start();
        fixture.signIn.forget(account);
        Await.until(() -> Files.notExists(folder.resolve("keys.json")));
        assertEquals(List.of(), fixture.signIn.accounts());
        inPasswordFile("anna", anna); // with another password than the one that was forgotten
    }

    @Test
    void forgettingOneOfTwoAccountsOfALockedFileRemovesItsKeyWhenTheFileIsOpened() throws Exception {
        Account annas = inPasswordFile("anna", anna);
        Account bens = inPasswordFile("ben", studio.add("ben", true));
        fixture.start();
        fixture.signIn.forget(annas);
        assertEquals(List.of(bens), fixture.signIn.accounts());
        fixture.signIn.switchTo(bens);
        fixture.next(Locked.class);
        fixture.signIn.unlock("correct horse".toCharArray());
        fixture.next(SignedIn.class);
        PasswordFile file = new PasswordFile(folder.resolve("keys.json"), fixture.log);
        Await.until(() -> file.open("correct horse".toCharArray()) && file.load(annas).isEmpty());
        assertTrue(file.load(bens).isPresent());
    }

    private Account inPasswordFile(String user, ApiKey key) throws Exception {
        fixture.keyRing.absent = true;
        Account account = signIn(user, key).account();
        fixture.signIn.keepWithPassword("correct horse".toCharArray());
        assertEquals(new KeyStorage.PasswordFile(), fixture.next(SignedIn.class).kept());
        return account;
    }

    @Test
    void withoutAKeyRingTheKeyLastsForTheSession() throws Exception {
        fixture.keyRing.absent = true;
        KeyStorage storage = signIn("anna", anna).kept();
        assertEquals(new KeyStorage.SessionOnly("There is no key ring."), storage);
        fixture.start();
        fixture.signIn.restore();
        assertEquals(SignedOut.withoutProblem(), fixture.signIn.state());
    }

    @Test
    void aKeyRingThatWaitsForItsOwnerHoldsNobodyUp() throws Exception {
        fixture.keyRingPatience = Duration.ofMillis(20);
        fixture.start();
        fixture.keyRing.unlocked = new CountDownLatch(1);
        assertInstanceOf(KeyStorage.SessionOnly.class, signIn("anna", anna).kept());
        fixture.keyRing.unlocked.countDown();
        assertEquals(new KeyStorage.KeyRing(), fixture.next(SignedIn.class).kept());
        assertEquals(anna, fixture.keyRing.keys.values().iterator().next());
    }

    @Test
    void aPasswordFileKeepsTheKeyEncrypted() throws Exception {
        fixture.keyRing.absent = true;
        signIn("anna", anna);
        fixture.signIn.keepWithPassword("correct horse".toCharArray());
        assertEquals(new KeyStorage.PasswordFile(), fixture.next(SignedIn.class).kept());
        String file = Files.readString(folder.resolve("keys.json"));
        assertFalse(file.contains(anna.reveal()) || file.contains("anna"), file);
        fixture.start();
        fixture.signIn.restore();
        assertEquals(Optional.empty(), fixture.next(Locked.class).problem());
        fixture.signIn.unlock("wrong".toCharArray());
        assertTrue(fixture.next(Locked.class).problem().isPresent());
        fixture.signIn.unlock("correct horse".toCharArray());
        assertEquals(new KeyStorage.PasswordFile(), fixture.next(SignedIn.class).kept());
        fixture.signIn.signOut();
        Await.until(() -> fixture.signIn.accounts().isEmpty());
    }

    @Test
    void accountsCanBeSwitchedAndForgotten() throws Exception {
        SignedIn first = signIn("anna", anna);
        signIn("ben", studio.add("ben", true));
        fixture.signIn.switchTo(first.account());
        assertEquals("anna", fixture.next(SignedIn.class).account().user());
        fixture.signIn.forget(fixture.signIn.accounts().get(1));
        Await.until(() -> fixture.signIn.accounts().equals(List.of(first.account())));
        assertInstanceOf(SignedIn.class, fixture.signIn.state());
        fixture.signIn.forget(first.account());
        assertEquals(SignedOut.withoutProblem(), fixture.next(SignedOut.class));
    }

    @Test
    void accountsCanBeSwitchedWithoutAKeyRing() throws Exception {
        fixture.keyRing.absent = true;
        SignedIn first = signIn("anna", anna);
        signIn("ben", studio.add("ben", true));
        fixture.signIn.switchTo(first.account());
        assertEquals("anna", fixture.next(SignedIn.class).account().user());
    }

    @Test
    void theEnvironmentWinsAndIsNotKept() throws Exception {
        signIn("ben", studio.add("ben", true));
        fixture.surroundings.environment.put("FTRACK_SERVER", studio.site().toString());
        fixture.surroundings.environment.put("FTRACK_API_USER", "anna");
        fixture.surroundings.environment.put("FTRACK_API_KEY", anna.reveal());
        fixture.start();
        fixture.signIn.restore();
        SignedIn state = fixture.next(SignedIn.class);
        assertEquals("anna", state.account().user());
        assertEquals(new KeyStorage.Environment(), state.kept());
        assertFalse(fixture.settings.values.toString().contains("anna"), fixture.settings.values.toString());
        assertFalse(fixture.keyRing.keys.containsValue(anna));
    }

    @Test
    void loggingOutOfTheEnvironmentsAccountLeavesAKeptKeyAlone() throws Exception {
        signIn("anna", anna);
        fixture.signIn.withUnstoredApiKey(studio.site(), "anna", anna);
        fixture.next(SignedIn.class);
        fixture.start();
        fixture.signIn.withUnstoredApiKey(studio.site(), "anna", anna);
        fixture.next(SignedIn.class);
        fixture.signIn.signOut();
        fixture.next(SignedOut.class);
        fixture.signIn.restore();
        assertEquals(new KeyStorage.KeyRing(), fixture.next(SignedIn.class).kept());
    }

    @Test
    void anEnvironmentWithoutUserNameIsExplained() throws Exception {
        fixture.surroundings.environment.put("FTRACK_API_KEY", anna.reveal());
        fixture.signIn.restore();
        SignedOut state = fixture.next(SignedOut.class);
        assertEquals("FTRACK_API_USER is not set.", state.problem().orElseThrow().cause());
        assertEquals(Optional.of(SignInField.USER), state.field());
    }

    @Test
    void aFixedSiteIsNotLeftForAnAccountOfAnother() throws Exception {
        signIn("anna", anna);
        fixture.surroundings.environment.put("FTRACK_SERVER", "other-studio");
        fixture.start();
        fixture.signIn.restore();
        assertEquals(SignedOut.withoutProblem(), fixture.signIn.state());
    }
}
