// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

import org.ftracktray.client.ApiKey;
import org.ftracktray.client.CredentialsRefusedException;
import org.ftracktray.client.Session;
import org.ftracktray.signin.Account;
import org.ftracktray.signin.SignInState;
import org.ftracktray.signin.SignInState.SignedIn;
import org.ftracktray.signin.SignInState.SignedOut;
import org.ftracktray.signin.SignInState.WaitingForBrowser;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever an artist presses, in whatever order, while site, key ring, browser and good-byes answer or do not: nobody is
 * signed in with somebody else's key, and no key is kept that is not on the list.
 */
@Timeout(120)
class RandomCommandsTest extends StudioTest {
    private static final int COMMANDS = 40;
    private static final List<String> USERS = List.of("anna", "ben", "carla");

    private Random random;
    private Browser browser;
    private String history = "";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void nothingIsEverMixedUpAndNothingForgottenIsKept(long seed) throws Exception {
        random = new Random(seed);
        studio.add("ben", true);
        studio.add("carla", true);
        fixture.signOutLimit = Duration.ofMillis(100);
        fixture.keyRingPatience = Duration.ofMillis(20);
        fixture.start();
        fixture.signIn.onState(this::checkSession);
        try (Browser client = new Browser()) {
            browser = client;
            for (int i = 0; i < COMMANDS; i++) {
                command(random.nextInt(16));
                checkSession(fixture.signIn.state());
                LockSupport.parkNanos(random.nextInt(4) * 1_000_000L);
            }
        }
        studio.answering.countDown();
        fixture.keyRing.unlocked.countDown();
        studio.status = 200;
        checkAtRest();
        fixture.signIn.signOut();
        Await.until(() -> fixture.signIn.state() instanceof SignedOut && fixture.signIn.session().isEmpty());
        fixture.signIn.accounts().forEach(fixture.signIn::forget);
        Await.until(() -> fixture.signIn.accounts().isEmpty() && fixture.keyRing.keys.isEmpty());
        fixture.start();
        fixture.signIn.restore();
        assertEquals(SignedOut.withoutProblem(), fixture.signIn.state(), history);
    }

    private void command(int number) throws Exception {
        String user = USERS.get(random.nextInt(USERS.size()));
        history += number + " " + user + ", ";
        switch (number) {
            case 0, 1, 2 -> fixture.signIn.withApiKey(studio.site(), user, keyOf(user));
            case 3 -> fixture.signIn.withApiKey(studio.site(), user, new ApiKey("wrong"));
            case 4 -> fixture.signIn.withApiKey(studio.site(), user, keyOf(USERS.get(random.nextInt(USERS.size()))));
            case 5 -> fixture.signIn.cancel();
            case 6 -> fixture.signIn.signOut();
            case 7 -> account().ifPresent(fixture.signIn::switchTo);
            case 8 -> account().ifPresent(fixture.signIn::forget);
            case 9 -> fixture.signIn.restore();
            case 10 -> fixture.signIn.withBrowser(studio.site());
            case 11 -> answerOfTheBrowser(user);
            case 12 -> studio.answering = toggled(studio.answering);
            case 13 -> fixture.keyRing.unlocked = toggled(fixture.keyRing.unlocked);
            case 14 -> fixture.signIn.session().ifPresent(
                    session -> fixture.signIn.refused(session, new CredentialsRefusedException(401, "Refused.")));
            default -> studio.status = studio.status == 200 ? 503 : 200;
        }
    }

    private void answerOfTheBrowser(String user) {
        if (fixture.signIn.state() instanceof WaitingForBrowser waiting) {
            Thread.ofVirtual().start(() -> {
                try {
                    browser.get(Browser.answer(waiting.link(), user, keyOf(user).reveal()));
                } catch (IOException e) {
                    // it was cancelled meanwhile
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }
    }

    private static CountDownLatch toggled(CountDownLatch gate) {
        boolean open = gate.getCount() == 0;
        gate.countDown();
        return new CountDownLatch(open ? 1 : 0);
    }

    private ApiKey keyOf(String user) {
        return studio.ownerOfKey.entrySet().stream().filter(entry -> entry.getValue().equals(user))
                .map(Map.Entry::getKey).map(ApiKey::new).findFirst().orElseThrow();
    }

    private Optional<Account> account() {
        List<Account> accounts = fixture.signIn.accounts();
        return accounts.isEmpty() ? Optional.empty() : Optional.of(accounts.get(random.nextInt(accounts.size())));
    }

    /** The key of a session is that of its user. */
    private void checkSession(SignInState state) {
        Optional<Session> session = fixture.signIn.session();
        session.ifPresent(one -> assertEquals(one.credentials().user(),
                studio.ownerOfKey.get(one.credentials().key().reveal()), history));
        if (state instanceof SignedIn in && fixture.signIn.state() == state
                && fixture.signIn.session().equals(session)) {
            session.ifPresent(one -> assertEquals(in.account().user(), one.credentials().user(), history));
        }
    }

    /** When nothing is under way any more, each key that is kept belongs to an account on the list. */
    private void checkAtRest() {
        fixture.signIn.cancel();
        Await.until(() -> {
            SignInState state = fixture.signIn.state();
            return state instanceof SignedIn || state instanceof SignedOut;
        });
        Await.until(() -> fixture.keyRing.keys.entrySet().stream()
                .allMatch(entry -> fixture.signIn.accounts().stream()
                        .anyMatch(account -> entry.getKey().equals(account.site() + account.user()))));
        fixture.keyRing.keys.forEach((name, key) -> assertTrue(
                name.endsWith(studio.ownerOfKey.get(key.reveal())), name + " after " + history));
        assertTrue(
                fixture.log.lines.stream()
                        .noneMatch(line -> line.contains("unexpectedly") || line.contains("A listener")),
                () -> fixture.log.lines + " after " + history);
    }
}
