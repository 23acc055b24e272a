// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal;

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
import org.ftracktray.signin.Field;
import org.ftracktray.signin.Kept;
import org.ftracktray.signin.SignInState.Locked;
import org.ftracktray.signin.SignInState.Restoring;
import org.ftracktray.signin.SignInState.SignedIn;
import org.ftracktray.signin.SignInState.SignedOut;
import org.junit.jupiter.api.Test;

class KeepingTest extends StudioTest {
    private SignedIn signIn(String user, ApiKey key) throws InterruptedException {
        house.signIn.withApiKey(studio.site(), user, key);
        return house.next(SignedIn.class);
    }

    @Test
    void theLastAccountIsSignedInAfterARestart() throws Exception {
        signIn("ben", studio.add("ben", true));
        signIn("anna", anna);
        house.start();
        house.signIn.restore();
        SignedIn state = house.next(SignedIn.class);
        assertEquals("anna", state.account().user());
        assertEquals(new Kept.KeyRing(), state.kept());
        assertEquals(List.of("anna", "ben"), house.signIn.accounts().stream().map(Account::user).toList());
    }

    @Test
    void aDamagedLineOfTheAccountsCostsOnlyItself() throws Exception {
        Account account = signIn("anna", anna).account();
        house.settings.put("accounts", "KEY_RING what\n" + house.settings.values.get("accounts") + "\nNOWHERE a b c d");
        house.start();
        assertEquals(List.of(account), house.signIn.accounts());
    }

    @Test
    void anUnreachableSiteNeitherLosesTheAccountNorAsksForASignIn() throws Exception {
        Account account = signIn("anna", anna).account();
        int port = studio.port();
        studio.close();
        house.start();
        house.signIn.restore();
        Restoring state = house.next(Restoring.class);
        assertEquals(account, state.account());
        assertTrue(state.reason().what().startsWith("Nothing answers"), state.toString());
        studio = new FakeStudio(port);
        assertEquals(anna, studio.add("anna", true));
        house.signIn.restore();
        assertEquals(account, house.next(SignedIn.class).account());
    }

    @Test
    void aServerInTroubleIsTriedAgainByItself() throws Exception {
        signIn("anna", anna);
        studio.status = 503;
        house.start();
        house.signIn.restore();
        house.next(Restoring.class);
        studio.status = 200;
        house.next(SignedIn.class);
    }

    @Test
    void aRefusedKeyIsSaidStaysAndIsAskedAgain() throws Exception {
        Account account = signIn("anna", anna).account();
        studio.ownerOfKey.remove(anna.reveal());
        house.start();
        house.signIn.restore();
        SignedOut state = house.next(SignedOut.class);
        assertEquals(Optional.of(Field.KEY), state.field());
        assertEquals(state.problem(), house.signIn.refusal(account));
        assertEquals(List.of(account), house.signIn.accounts());
        house.start();
        house.signIn.restore();
        house.next(SignedOut.class);
        assertEquals(anna, house.keyRing.keys.values().iterator().next());
        studio.ownerOfKey.put(anna.reveal(), "anna");
        house.signIn.use(account);
        assertEquals(account, house.next(SignedIn.class).account());
        Await.until(() -> house.signIn.refusal(account).isEmpty());
    }

    @Test
    void aNewKeyTakesThePlaceOfTheRefusedOne() throws Exception {
        Account account = signIn("anna", anna).account();
        studio.ownerOfKey.clear();
        house.start();
        house.signIn.use(account);
        house.next(SignedOut.class);
        studio.ownerOfKey.put("another-key", "anna");
        signIn("anna", new ApiKey("another-key"));
        assertEquals(List.of(account), house.signIn.accounts());
        assertEquals(List.of(new ApiKey("another-key")), List.copyOf(house.keyRing.keys.values()));
        Await.until(() -> house.signIn.refusal(account).isEmpty());
    }

    @Test
    void aRefusedKeyIsForgottenWhenTheArtistForgetsIt() throws Exception {
        Account account = signIn("anna", anna).account();
        studio.ownerOfKey.clear();
        house.start();
        house.signIn.use(account);
        house.next(SignedOut.class);
        house.signIn.forget(account);
        Await.until(house.keyRing.keys::isEmpty);
        assertEquals(List.of(), house.signIn.accounts());
        assertEquals(Optional.empty(), house.signIn.refusal(account));
    }

    @Test
    void anAccountWhoseKeyRingIsElsewhereStaysListed() throws Exception {
        Account account = signIn("anna", anna).account();
        house.keyRing.keys.clear();
        house.start();
        house.signIn.restore();
        assertEquals(Optional.of(Field.KEY), house.next(SignedOut.class).field());
        assertEquals(List.of(account), house.signIn.accounts());
    }

    @Test
    void cancellingWhileTheKeyRingThinksKeepsNothing() throws Exception {
        house.keyRing.unlocked = new CountDownLatch(1);
        house.signIn.withApiKey(studio.site(), "anna", anna);
        Await.until(() -> house.keyRing.waiting.get() == 1);
        house.signIn.cancel();
        assertEquals(SignedOut.calmly(), house.next(SignedOut.class));
        house.keyRing.unlocked.countDown();
        Await.until(() -> house.keyRing.removals.get() == 1);
        assertTrue(house.keyRing.keys.isEmpty());
        assertEquals(List.of(), house.signIn.accounts());
        house.start();
        house.signIn.restore();
        assertEquals(SignedOut.calmly(), house.signIn.state());
    }

    @Test
    void cancellingANewSignInOfAKnownAccountLeavesItKnown() throws Exception {
        Account account = signIn("anna", anna).account();
        house.signIn.signOut();
        house.next(SignedOut.class);
        account = signIn("anna", anna).account();
        house.start();
        house.keyRing.unlocked = new CountDownLatch(1);
        house.signIn.withApiKey(studio.site(), "anna", anna);
        Await.until(() -> house.keyRing.waiting.get() == 1);
        house.signIn.cancel();
        house.keyRing.unlocked.countDown();
        house.signIn.use(account);
        assertEquals(account, house.next(SignedIn.class).account());
        assertEquals(1, house.keyRing.keys.size());
    }

    @Test
    void whatALockedKeyRingCouldNotRemoveIsRemovedAfterTheNextStart() throws Exception {
        Account account = signIn("anna", anna).account();
        house.keyRing.absent = true;
        house.signIn.forget(account);
        house.next(SignedOut.class);
        assertEquals(List.of(), house.signIn.accounts());
        Await.until(() -> house.log.lines.stream().anyMatch(line -> line.contains("could not be removed")));
        assertEquals(1, house.keyRing.keys.size());
        house.keyRing.absent = false;
        house.start();
        Await.until(house.keyRing.keys::isEmpty);
    }

    @Test
    void forgettingTheOnlyAccountOfALockedFileRemovesTheFile() throws Exception {
        Account account = inPasswordFile("anna", anna);
        house.start();
        house.signIn.forget(account);
        Await.until(() -> Files.notExists(folder.resolve("keys.json")));
        assertEquals(List.of(), house.signIn.accounts());
        inPasswordFile("anna", anna); // with another password than the one that was forgotten
    }

    @Test
    void forgettingOneOfTwoAccountsOfALockedFileRemovesItsKeyWhenTheFileIsOpened() throws Exception {
        Account annas = inPasswordFile("anna", anna);
        Account bens = inPasswordFile("ben", studio.add("ben", true));
        house.start();
        house.signIn.forget(annas);
        assertEquals(List.of(bens), house.signIn.accounts());
        house.signIn.use(bens);
        house.next(Locked.class);
        house.signIn.unlock("correct horse".toCharArray());
        house.next(SignedIn.class);
        PasswordFile file = new PasswordFile(folder.resolve("keys.json"), house.log);
        Await.until(() -> file.open("correct horse".toCharArray()) && file.load(annas).isEmpty());
        assertTrue(file.load(bens).isPresent());
    }

    private Account inPasswordFile(String user, ApiKey key) throws Exception {
        house.keyRing.absent = true;
        Account account = signIn(user, key).account();
        house.signIn.keepWithPassword("correct horse".toCharArray());
        assertEquals(new Kept.PasswordFile(), house.next(SignedIn.class).kept());
        return account;
    }

    @Test
    void withoutAKeyRingTheKeyLastsForTheSession() throws Exception {
        house.keyRing.absent = true;
        Kept kept = signIn("anna", anna).kept();
        assertEquals(new Kept.SessionOnly("There is no key ring."), kept);
        house.start();
        house.signIn.restore();
        assertEquals(SignedOut.calmly(), house.signIn.state());
    }

    @Test
    void aKeyRingThatWaitsForItsOwnerHoldsNobodyUp() throws Exception {
        house.keyRingPatience = Duration.ofMillis(20);
        house.start();
        house.keyRing.unlocked = new CountDownLatch(1);
        assertInstanceOf(Kept.SessionOnly.class, signIn("anna", anna).kept());
        house.keyRing.unlocked.countDown();
        assertEquals(new Kept.KeyRing(), house.next(SignedIn.class).kept());
        assertEquals(anna, house.keyRing.keys.values().iterator().next());
    }

    @Test
    void aPasswordFileKeepsTheKeyEncrypted() throws Exception {
        house.keyRing.absent = true;
        signIn("anna", anna);
        house.signIn.keepWithPassword("correct horse".toCharArray());
        assertEquals(new Kept.PasswordFile(), house.next(SignedIn.class).kept());
        String file = Files.readString(folder.resolve("keys.json"));
        assertFalse(file.contains(anna.reveal()) || file.contains("anna"), file);
        house.start();
        house.signIn.restore();
        assertEquals(Optional.empty(), house.next(Locked.class).problem());
        house.signIn.unlock("wrong".toCharArray());
        assertTrue(house.next(Locked.class).problem().isPresent());
        house.signIn.unlock("correct horse".toCharArray());
        assertEquals(new Kept.PasswordFile(), house.next(SignedIn.class).kept());
        house.signIn.signOut();
        Await.until(() -> house.signIn.accounts().isEmpty());
    }

    @Test
    void accountsCanBeSwitchedAndForgotten() throws Exception {
        SignedIn first = signIn("anna", anna);
        signIn("ben", studio.add("ben", true));
        house.signIn.use(first.account());
        assertEquals("anna", house.next(SignedIn.class).account().user());
        house.signIn.forget(house.signIn.accounts().get(1));
        Await.until(() -> house.signIn.accounts().equals(List.of(first.account())));
        assertInstanceOf(SignedIn.class, house.signIn.state());
        house.signIn.forget(first.account());
        assertEquals(SignedOut.calmly(), house.next(SignedOut.class));
    }

    @Test
    void accountsCanBeSwitchedWithoutAKeyRing() throws Exception {
        house.keyRing.absent = true;
        SignedIn first = signIn("anna", anna);
        signIn("ben", studio.add("ben", true));
        house.signIn.use(first.account());
        assertEquals("anna", house.next(SignedIn.class).account().user());
    }

    @Test
    void theEnvironmentWinsAndIsNotKept() throws Exception {
        signIn("ben", studio.add("ben", true));
        house.surroundings.environment.put("FTRACK_SERVER", studio.site().toString());
        house.surroundings.environment.put("FTRACK_API_USER", "anna");
        house.surroundings.environment.put("FTRACK_API_KEY", anna.reveal());
        house.start();
        house.signIn.restore();
        SignedIn state = house.next(SignedIn.class);
        assertEquals("anna", state.account().user());
        assertEquals(new Kept.Environment(), state.kept());
        assertFalse(house.settings.values.toString().contains("anna"), house.settings.values.toString());
        assertFalse(house.keyRing.keys.containsValue(anna));
    }

    @Test
    void loggingOutOfTheEnvironmentsAccountLeavesAKeptKeyAlone() throws Exception {
        signIn("anna", anna);
        house.signIn.withoutKeeping(studio.site(), "anna", anna);
        house.next(SignedIn.class);
        house.start();
        house.signIn.withoutKeeping(studio.site(), "anna", anna);
        house.next(SignedIn.class);
        house.signIn.signOut();
        house.next(SignedOut.class);
        house.signIn.restore();
        assertEquals(new Kept.KeyRing(), house.next(SignedIn.class).kept());
    }

    @Test
    void anEnvironmentWithoutUserNameIsExplained() throws Exception {
        house.surroundings.environment.put("FTRACK_API_KEY", anna.reveal());
        house.signIn.restore();
        SignedOut state = house.next(SignedOut.class);
        assertEquals("FTRACK_API_USER is not set.", state.problem().orElseThrow().cause());
        assertEquals(Optional.of(Field.USER), state.field());
    }

    @Test
    void aFixedSiteIsNotLeftForAnAccountOfAnother() throws Exception {
        signIn("anna", anna);
        house.surroundings.environment.put("FTRACK_SERVER", "other-studio");
        house.start();
        house.signIn.restore();
        assertEquals(SignedOut.calmly(), house.signIn.state());
    }
}
