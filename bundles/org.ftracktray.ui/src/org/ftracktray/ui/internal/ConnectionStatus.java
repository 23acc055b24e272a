// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.eclipse.osgi.util.NLS;
import org.ftracktray.client.Problem;
import org.ftracktray.listener.ConnectionState;
import org.ftracktray.signin.SignInField;
import org.ftracktray.signin.SignInState;
import org.ftracktray.ui.internal.widgets.Level;

/**
 * What the tray icon, its tool-tip and the head of the window say about sign-in and connection together.
 *
 * @param words at most about four
 * @param detail sentences, or empty
 */
public record ConnectionStatus(Level level, String words, String detail) {

    public static ConnectionStatus of(SignInState signIn, ConnectionState connection, Clock clock) {
        return switch (signIn) {
            case SignInState.SignedOut out ->
                new ConnectionStatus(out.problem().isPresent() ? Level.PROBLEM : Level.OFF,
                        out.field().filter(ConnectionStatus::isOfTheUser).isPresent()
                                ? Messages.presence_refused
                                : Messages.presence_signedOut,
                        out.problem().map(Problem::sentence).orElse(""));
            case SignInState.WaitingForBrowser waiting ->
                new ConnectionStatus(Level.BUSY, Messages.presence_browser, "");
            case SignInState.Checking checking -> new ConnectionStatus(Level.BUSY, Messages.presence_checking, "");
            case SignInState.Confirming confirming ->
                new ConnectionStatus(Level.WARNING, Messages.presence_confirm, "");
            case SignInState.Restoring restoring -> new ConnectionStatus(Level.WARNING, Messages.presence_unreachable,
                    restoring.reason().sentence());
            case SignInState.Locked locked -> new ConnectionStatus(Level.WARNING, Messages.presence_locked, "");
            case SignInState.SignedIn in -> of(connection, clock);
        };
    }

    private static boolean isOfTheUser(SignInField signInField) {
        return signInField == SignInField.USER || signInField == SignInField.KEY;
    }

    private static ConnectionStatus of(ConnectionState connection, Clock clock) {
        return switch (connection) {
            case ConnectionState.SignedOut out -> new ConnectionStatus(Level.BUSY, Messages.presence_connecting, "");
            case ConnectionState.Stopped stopped -> new ConnectionStatus(Level.OFF, Messages.presence_stopped,
                    Messages.presence_stopped_detail);
            case ConnectionState.Connecting connecting ->
                new ConnectionStatus(Level.BUSY, Messages.presence_connecting, "");
            case ConnectionState.Connected connected -> new ConnectionStatus(Level.OK, Messages.presence_connected, "");
            case ConnectionState.Reconnecting again -> new ConnectionStatus(Level.WARNING,
                    NLS.bind(Messages.presence_reconnecting, seconds(again.nextAttempt(), clock)),
                    again.reason().sentence());
            case ConnectionState.Refused refused -> new ConnectionStatus(Level.PROBLEM, Messages.presence_refused,
                    refused.reason().sentence());
        };
    }

    private static long seconds(Instant until, Clock clock) {
        return Math.max(0, Duration.between(clock.instant(), until).plusMillis(999).toSeconds());
    }
}
