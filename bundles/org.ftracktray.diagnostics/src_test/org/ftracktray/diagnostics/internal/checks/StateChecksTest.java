// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.diagnostics.internal.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.ftracktray.client.Problem;
import org.ftracktray.diagnostics.CheckResult;
import org.ftracktray.diagnostics.Severity;
import org.ftracktray.diagnostics.internal.Stub;
import org.ftracktray.listener.ConnectionState;
import org.ftracktray.listener.Listener;
import org.ftracktray.signin.Account;
import org.ftracktray.signin.KeyStorage;
import org.ftracktray.signin.SettingSource;
import org.ftracktray.signin.SignIn;
import org.ftracktray.signin.SignInState;
import org.ftracktray.signin.SiteSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state has its own sentence, and whatever is not well has a remedy or a cause. */
class StateChecksTest {
    private static final URI SITE = URI.create("https://mystudio.ftrackapp.com");
    private static final Account ANNA = new Account(SITE, "anna", "1", "Anna");
    private static final Problem PROBLEM = new Problem("It is broken.", "Somebody broke it.", "Mend it.");

    static Stream<Arguments> signInStates() {
        return Stream.of(
                arguments(new SignInState.SignedIn(ANNA, Instant.EPOCH, new KeyStorage.KeyRing()), Severity.OK,
                        "You are signed in as anna at mystudio.ftrackapp.com."),
                arguments(SignInState.SignedOut.withoutProblem(), Severity.PROBLEM, "Nobody is signed in."),
                arguments(new SignInState.SignedOut(Optional.of(PROBLEM), Optional.empty()), Severity.PROBLEM,
                        "It is broken."),
                arguments(new SignInState.WaitingForBrowser(SITE, SITE, Instant.EPOCH), Severity.PROBLEM,
                        "The sign-in in the browser is not complete."),
                arguments(new SignInState.Checking(SITE, Optional.empty()), Severity.UNKNOWN,
                        "The sign-in is being checked."),
                arguments(new SignInState.Restoring(ANNA, PROBLEM, Instant.EPOCH), Severity.PROBLEM, "It is broken."),
                arguments(new SignInState.Locked(ANNA, Optional.empty()), Severity.PROBLEM,
                        "The file with your API key is locked."));
    }

    @ParameterizedTest
    @MethodSource("signInStates")
    void tellsHowFarSigningInHasCome(SignInState state, Severity severity, String what) {
        expect(new SignedInCheck(signIn(state)).run(), severity, what);
    }

    static Stream<Arguments> connectionStates() {
        return Stream.of(
                arguments(new ConnectionState.SignedOut(), Severity.PROBLEM, "The action listener is not connected."),
                arguments(new ConnectionState.Stopped(), Severity.PROBLEM, "The action listener was stopped."),
                arguments(new ConnectionState.Connecting(1), Severity.UNKNOWN, "The action listener is connecting."),
                arguments(new ConnectionState.Reconnecting(Instant.EPOCH, 2, PROBLEM), Severity.PROBLEM,
                        "It is broken."),
                arguments(new ConnectionState.Refused(PROBLEM), Severity.PROBLEM, "It is broken."),
                arguments(new ConnectionState.Connected(Instant.now()), Severity.OK,
                        "The action listener is connected for less than two minutes."));
    }

    @ParameterizedTest
    @MethodSource("connectionStates")
    void tellsWhyActionsDoNotArrive(ConnectionState state, Severity severity, String what) {
        expect(new ListenerCheck(Stub.of(Listener.class, Map.of("state", state))).run(), severity, what);
    }

    static Stream<Arguments> places() {
        return Stream.of(arguments(new KeyStorage.KeyRing(), Severity.OK),
                arguments(new KeyStorage.PasswordFile(), Severity.OK),
                arguments(new KeyStorage.Environment(), Severity.OK),
                arguments(new KeyStorage.SessionOnly("There is no key ring."), Severity.WARNING));
    }

    @ParameterizedTest
    @MethodSource("places")
    void tellsWhetherTheKeySurvivesARestart(KeyStorage storage, Severity severity) {
        SignInState state = new SignInState.SignedIn(ANNA, Instant.EPOCH, storage);
        assertEquals(severity, new KeyKeptCheck(signIn(state)).run().severity());
    }

    @Test
    void aSiteThatIsNotSetSaysHowToSetIt() {
        SiteSetting setting = Stub.of(SiteSetting.class,
                Map.of("site", Optional.empty(), "problem", Optional.empty(), "origin", SettingSource.NONE));
        expect(new SiteUrlCheck(setting).run(), Severity.PROBLEM, "The Ftrack URL is not set.");
    }

    @Test
    void aSiteThatCannotBeReachedSaysWhy() {
        SiteSetting setting = Stub.of(SiteSetting.class, Map.of("site", Optional.of(URI.create("http://127.0.0.1:1")),
                "problem", Optional.empty(), "origin", SettingSource.ENVIRONMENT));
        CheckResult result = new SiteUrlCheck(setting).run();
        expect(result, Severity.PROBLEM, "Nothing answers at 127.0.0.1:1.");
        assertEquals("http://127.0.0.1:1, set by the environment variable FTRACK_SERVER", result.detail());
    }

    private static SignIn signIn(SignInState state) {
        return Stub.of(SignIn.class, Map.of("state", state));
    }

    private static void expect(CheckResult result, Severity severity, String what) {
        assertEquals(severity, result.severity());
        assertEquals(what, result.what());
        assertFalse(severity != Severity.OK && result.cause().isEmpty() && result.remedy().isEmpty(),
                result.toString());
    }
}
