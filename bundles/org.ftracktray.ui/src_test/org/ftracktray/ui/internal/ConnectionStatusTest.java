// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

import org.ftracktray.client.Problem;
import org.ftracktray.listener.ConnectionState;
import org.ftracktray.signin.Account;
import org.ftracktray.signin.KeyStorage;
import org.ftracktray.signin.SignInField;
import org.ftracktray.signin.SignInState;
import org.ftracktray.ui.internal.widgets.Level;
import org.junit.jupiter.api.Test;

class ConnectionStatusTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Account ANNA = new Account(URI.create("https://studio.example"), "anna", "1", "Anna");
    private static final SignInState SIGNED_IN = new SignInState.SignedIn(ANNA, NOW, new KeyStorage.KeyRing());
    private static final Problem GONE = new Problem("Nothing answers.", "The server is down.", "Wait.");

    private static ConnectionStatus of(SignInState signIn, ConnectionState connection) {
        return ConnectionStatus.of(signIn, connection, CLOCK);
    }

    @Test
    void isGreenOnlyWhenSignedInAndConnected() {
        assertEquals(new ConnectionStatus(Level.OK, "Connected", ""),
                of(SIGNED_IN, new ConnectionState.Connected(NOW)));
        assertEquals(Level.OFF, of(SignInState.SignedOut.withoutProblem(), new ConnectionState.Connected(NOW)).level());
    }

    @Test
    void countsTheSecondsUntilTheNextAttemptAndSaysWhyThereIsNone() {
        ConnectionStatus lost = of(SIGNED_IN, new ConnectionState.Reconnecting(NOW.plusMillis(11_200), 3, GONE));
        assertEquals(Level.WARNING, lost.level());
        assertEquals("Reconnecting in 12 s", lost.words());
        assertEquals("Nothing answers. The server is down. Wait.", lost.detail());
        assertEquals("Reconnecting in 0 s",
                of(SIGNED_IN, new ConnectionState.Reconnecting(NOW.minusSeconds(5), 4, GONE)).words());
    }

    @Test
    void showsARefusedKeyAsAProblem() {
        assertEquals(Level.PROBLEM, of(SIGNED_IN, new ConnectionState.Refused(GONE)).level());
        ConnectionStatus out = of(new SignInState.SignedOut(Optional.of(GONE), Optional.of(SignInField.KEY)),
                new ConnectionState.SignedOut());
        assertEquals(Level.PROBLEM, out.level());
        assertTrue(out.detail().contains("The server is down."));
    }

    @Test
    void tellsAStoppedListenerFromALostConnection() {
        ConnectionStatus stopped = of(SIGNED_IN, new ConnectionState.Stopped());
        assertEquals(Level.OFF, stopped.level());
        assertTrue(stopped.detail().contains("not answered"));
    }

    @Test
    void keepsTheAccountInViewWhileItsSiteIsUnreachable() {
        ConnectionStatus waiting = of(new SignInState.Restoring(ANNA, GONE, NOW.plusSeconds(9)),
                new ConnectionState.SignedOut());
        assertEquals(new ConnectionStatus(Level.WARNING, "Site not reachable", GONE.sentence()), waiting);
    }
}
