// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.event;

import java.time.Duration;

import org.ftracktray.client.ConnectionOptions;

/**
 * How a hub behaves. Immutable; start from {@link #defaults()}.
 *
 * @param connection proxy, certificates and time limits
 * @param applicationId who we say we are, as {@code source.applicationId} of each event
 * @param firstDelay wait before the second attempt; the first comes at once, later ones wait ever longer
 * @param longestDelay no wait is longer
 * @param silenceLimit the line counts as dead when nothing came for this long; shorter if the server promises more
 * @param heldEvents how many events are kept, in order, while there is no connection
 * @param largestMessage in bytes; a longer message is dropped
 */
public record HubOptions(ConnectionOptions connection, String applicationId, Duration firstDelay, Duration longestDelay,
        Duration silenceLimit, int heldEvents, int largestMessage) {
    /** Second attempt after 0.25 s, at most 10 s between attempts, 60 s of silence, 1000 events held, 32 MB per message. */
    public static HubOptions defaults() {
        return new HubOptions(ConnectionOptions.defaults(), "org.ftracktray", Duration.ofMillis(250),
                Duration.ofSeconds(10), Duration.ofSeconds(60), 1000, 32 << 20);
    }

    public HubOptions withConnection(ConnectionOptions options) {
        return new HubOptions(options, applicationId, firstDelay, longestDelay, silenceLimit, heldEvents,
                largestMessage);
    }

    public HubOptions withApplicationId(String id) {
        return new HubOptions(connection, id, firstDelay, longestDelay, silenceLimit, heldEvents, largestMessage);
    }

    public HubOptions withDelays(Duration first, Duration longest) {
        return new HubOptions(connection, applicationId, first, longest, silenceLimit, heldEvents, largestMessage);
    }

    public HubOptions withSilenceLimit(Duration limit) {
        return new HubOptions(connection, applicationId, firstDelay, longestDelay, limit, heldEvents, largestMessage);
    }

    public HubOptions withHeldEvents(int count) {
        return new HubOptions(connection, applicationId, firstDelay, longestDelay, silenceLimit, count, largestMessage);
    }

    public HubOptions withLargestMessage(int characters) {
        return new HubOptions(connection, applicationId, firstDelay, longestDelay, silenceLimit, heldEvents,
                characters);
    }
}
