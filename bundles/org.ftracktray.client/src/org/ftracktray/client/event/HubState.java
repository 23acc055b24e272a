// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.event;

import java.time.Instant;

import org.ftracktray.client.FtrackException;

/** The life of a hub's connection. */
public sealed interface HubState {
    /** Not started yet. */
    record Idle() implements HubState {}

    /** @param attempt 1 for the first since the last connection */
    record Connecting(int attempt) implements HubState {}

    /** The server accepted the connection and every subscription was sent again. */
    record Connected(Instant since) implements HubState {}

    /**
     * Not connected; the next attempt comes by itself.
     *
     * @param until when
     * @param attempt number of the attempt that failed, 0 when a connection was lost
     * @param reason why
     */
    record Waiting(Instant until, int attempt, FtrackException reason) implements HubState {}

    /** The site refuses these credentials. Only {@link EventHub#reconnectNow()} leads out of this. */
    record Refused(FtrackException reason) implements HubState {}

    /** Ended for good. */
    record Closed() implements HubState {}
}
