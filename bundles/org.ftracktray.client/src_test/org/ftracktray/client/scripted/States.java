// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.scripted;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.ftracktray.client.event.EventHub;
import org.ftracktray.client.event.HubState;

/** The states that a hub went through. */
public final class States {
    private final List<HubState> seen = new CopyOnWriteArrayList<>();

    public States(EventHub hub) {
        hub.onState(seen::add);
    }

    public List<HubState> seen() {
        return seen;
    }

    /** Short words: {@code Connecting 1}, {@code Connected}, {@code Waiting 0 OTHER}, {@code Waiting 2 ServerError}. */
    public List<String> words() {
        return seen.stream().map(States::word).toList();
    }

    private static String word(HubState state) {
        return switch (state) {
            case HubState.Connecting connecting -> "Connecting " + connecting.attempt();
            case HubState.Waiting waiting -> "Waiting " + waiting.attempt() + " " + reason(waiting.reason());
            case HubState.Refused refused -> "Refused";
            case HubState.Connected connected -> "Connected";
            case HubState.Idle idle -> "Idle";
            case HubState.Closed closed -> "Closed";
        };
    }

    private static String reason(Throwable reason) {
        return reason instanceof org.ftracktray.client.UnreachableException unreachable
                ? unreachable.reason().toString()
                : reason.getClass().getSimpleName().replace("Exception", "");
    }

    /** Waits until exactly these states were seen so far. */
    public void become(String... words) throws Exception {
        try {
            Eventually.become("states", () -> words().size() >= words.length);
        } catch (AssertionError e) {
            throw new AssertionError("Expected " + List.of(words) + " but saw " + words() + " " + seen);
        }
        var first = words().subList(0, words.length);
        if (!first.equals(List.of(words))) {
            throw new AssertionError("Expected " + List.of(words) + " but saw " + words() + " " + seen);
        }
    }
}
