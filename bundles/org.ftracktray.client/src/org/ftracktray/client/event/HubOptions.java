// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.event;

import java.time.Duration;

import org.ftracktray.client.ConnectionOptions;

/**
 * How a hub behaves. Immutable; start from {@link #defaults()}.
 *
 * @param connection proxy, certificates and time limits
 * @param applicationId who we say we are, as {@code source.applicationId} of each event
 * @param firstDelay wait before the second attempt; the first comes at once, later ones wait a fifth longer each time
 * @param longestDelay no wait is longer; each is shortened by chance to no less than a half, so that the workstations of a
 *        studio do not come back all at once
 * @param silenceLimit the line counts as dead when nothing came for this long; shorter if the server promises more
 * @param heldEvents how many events are kept, in order, while there is no connection
 * @param largestMessage in bytes; a longer message is dropped
 * @param unfinishedEvents how many events the handler of one subscription may be behind; together they may also have no more
 *        than twice as many characters as {@code largestMessage}. Beyond that, events for this handler are dropped until half
 *        of them is done, which the log tells; other handlers, the socket and the heartbeat never wait
 */
public record HubOptions(ConnectionOptions connection, String applicationId, Duration firstDelay, Duration longestDelay,
        Duration silenceLimit, int heldEvents, int largestMessage, int unfinishedEvents) {
    public HubOptions {
        if (unfinishedEvents < 1) {
            throw new IllegalArgumentException("A handler needs at least one event: " + unfinishedEvents);
        }
    }

    /**
     * Second attempt after 0.1 s, at most 5 s between attempts, 60 s of silence, 1000 events held, 32 MB per message, 10,000
     * unfinished events per handler.
     */
    public static HubOptions defaults() {
        return new HubOptions(ConnectionOptions.defaults(), "org.ftracktray", Duration.ofMillis(100),
                Duration.ofSeconds(5), Duration.ofSeconds(60), 1000, 32 << 20, 10_000);
    }

    /** With other proxies, certificates and time limits. */
    public HubOptions withConnection(ConnectionOptions options) {
        return new HubOptions(options, applicationId, firstDelay, longestDelay, silenceLimit, heldEvents,
                largestMessage, unfinishedEvents);
    }

    /** @param id what targets of events can name as {@code applicationId} */
    public HubOptions withApplicationId(String id) {
        return new HubOptions(connection, id, firstDelay, longestDelay, silenceLimit, heldEvents, largestMessage,
                unfinishedEvents);
    }

    /**
     * @param first before the second attempt
     * @param longest between attempts, at least {@code first}
     */
    public HubOptions withDelays(Duration first, Duration longest) {
        return new HubOptions(connection, applicationId, first, longest, silenceLimit, heldEvents, largestMessage,
                unfinishedEvents);
    }

    /** @param limit positive */
    public HubOptions withSilenceLimit(Duration limit) {
        return new HubOptions(connection, applicationId, firstDelay, longestDelay, limit, heldEvents, largestMessage,
                unfinishedEvents);
    }

    /** @param count 0 for none */
    public HubOptions withHeldEvents(int count) {
        return new HubOptions(connection, applicationId, firstDelay, longestDelay, silenceLimit, count, largestMessage,
                unfinishedEvents);
    }

    /** @param bytes of UTF-8 */
    public HubOptions withLargestMessage(int bytes) {
        return new HubOptions(connection, applicationId, firstDelay, longestDelay, silenceLimit, heldEvents, bytes,
                unfinishedEvents);
    }

    /** @param count at least 1 */
    public HubOptions withUnfinishedEvents(int count) {
        return new HubOptions(connection, applicationId, firstDelay, longestDelay, silenceLimit, heldEvents,
                largestMessage, count);
    }
}
