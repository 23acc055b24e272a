// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.listener;

import java.time.Instant;

import org.ftracktray.client.Problem;

/** How the listener is connected to the event hub. Immutable snapshots. */
public sealed interface ConnectionState {

    /** Nobody is signed in, so there is nothing to listen for. */
    record SignedOut() implements ConnectionState {}

    /** Somebody is signed in, but the listener was stopped by hand. */
    record Stopped() implements ConnectionState {}

    /**
     * The first connection is being made.
     *
     * @param attempt counted from 1
     */
    record Connecting(int attempt) implements ConnectionState {}

    /**
     * Actions are answered.
     *
     * @param since when this connection began
     */
    record Connected(Instant since) implements ConnectionState {}

    /**
     * There is no connection; another attempt follows by itself, or at once with {@link Listener#reset()}.
     *
     * @param nextAttempt when the next attempt starts; in the past while it is under way
     * @param attempt its number, counted from 1
     * @param reason why there is no connection
     */
    record Reconnecting(Instant nextAttempt, int attempt, Problem reason) implements ConnectionState {}

    /**
     * The site refused the key; no further attempt follows.
     *
     * @param reason what the site said and what to do
     */
    record Refused(Problem reason) implements ConnectionState {}
}
