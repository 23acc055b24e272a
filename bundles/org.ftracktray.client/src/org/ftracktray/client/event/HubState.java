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

    /**
     * The site refuses these credentials, or a proxy wants another user name and password. Neither is asked again before
     * {@link EventHub#reconnectNow()}; the proxy also when the machine wakes up, because it may be in another network then.
     *
     * @param reason a {@link org.ftracktray.client.CredentialsRefusedException}, or an
     *        {@link org.ftracktray.client.UnreachableException} that tells of the proxy's password
     */
    record Refused(FtrackException reason) implements HubState {}

    /** Ended for good. */
    record Closed() implements HubState {}
}
