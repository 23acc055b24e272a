// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.event;

import java.time.Duration;
import java.util.Objects;

import org.ftracktray.client.ConnectionOptions;
import org.ftracktray.client.internal.limit.TimeLimit;

/**
 * How a hub behaves. Immutable; start from {@link #defaults()}.
 *
 * @param connection proxy, certificates and time limits
 * @param applicationId who we say we are, as {@code source.applicationId} of each event; not blank
 * @param firstDelay wait before the second attempt; the first comes at once, later ones wait a fifth longer each time; positive
 * @param longestDelay at least {@code firstDelay}. No wait is longer unless the server asks for it ({@code Retry-After}, kept up
 *        to 10 minutes); each is shortened by chance to no less than a half, so that the workstations of a studio do not come
 *        back all at once
 * @param silenceLimit the connection counts as dead when nothing came for this long, although the server was asked for a sign of life
 *        after two thirds of it; what the server announces about its heartbeats has no influence; positive
 * @param heldEvents how many events are kept, in order, while there is no connection; 0 for none
 * @param largestMessage in bytes; a longer message is dropped; positive
 * @param unfinishedEvents at least 1: how many events the handler of one subscription may be behind; together they may also have no more
 *        than twice as many characters as {@code largestMessage}. Beyond that, events for this handler are dropped until half
 *        of them is done, which the log tells; other handlers, the socket and the heartbeat never wait
 */
public record HubOptions(ConnectionOptions connection, String applicationId, Duration firstDelay, Duration longestDelay,
        Duration silenceLimit, int heldEvents, int largestMessage, int unfinishedEvents) {
    /** @throws IllegalArgumentException if one of them is out of its range */
    public HubOptions {
        Objects.requireNonNull(connection);
        require(!applicationId.isBlank(), "An application identifier must not be blank.");
        TimeLimit.require(firstDelay);
        TimeLimit.require(longestDelay);
        require(longestDelay.compareTo(firstDelay) >= 0,
                "The longest delay, " + longestDelay + ", is shorter than the first, " + firstDelay + ".");
        TimeLimit.require(silenceLimit);
        require(heldEvents >= 0, "Fewer than no events cannot be held: " + heldEvents);
        require(largestMessage >= 1, "A message needs at least one byte: " + largestMessage);
        require(unfinishedEvents >= 1, "A handler needs at least one event: " + unfinishedEvents);
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /**
     * Named {@code ftrack-client}, second attempt after 0.1 s, at most 5 s between attempts, 14 s of silence, 1000 events held, 32 MB per message, 10,000
     * unfinished events per handler.
     */
    public static HubOptions defaults() {
        return new HubOptions(ConnectionOptions.defaults(), "ftrack-client", Duration.ofMillis(100),
                Duration.ofSeconds(5), Duration.ofSeconds(14), 1000, 32 << 20, 10_000);
    }

    /** With other proxies, certificates and time limits. */
    public HubOptions withConnection(ConnectionOptions options) {
        return new HubOptions(options, applicationId, firstDelay, longestDelay, silenceLimit, heldEvents,
                largestMessage, unfinishedEvents);
    }

    /** @param id what targets of events can name as {@code applicationId}, not blank */
    public HubOptions withApplicationId(String id) {
        return new HubOptions(connection, id, firstDelay, longestDelay, silenceLimit, heldEvents, largestMessage,
                unfinishedEvents);
    }

    /**
     * @param first before the second attempt, positive
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

    /** @param bytes of UTF-8, positive */
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
