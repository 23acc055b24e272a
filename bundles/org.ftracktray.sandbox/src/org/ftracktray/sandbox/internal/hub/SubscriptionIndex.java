// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.hub;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.ftracktray.client.event.Expression;

import tools.jackson.databind.JsonNode;

/**
 * All subscriptions, found by what their expressions and their subscribers are known to have, so that an event is tested
 * against the few subscriptions that can want it and not against those of a whole studio. Thread-safe.
 */
final class SubscriptionIndex {

    /** A subscription and whose it is. */
    record Entry(HubConnection connection, Subscriber subscriber) {}

    private static final String TOPIC = "topic";
    /** What targets name: the reply's inbox, or everything of a user. */
    private static final List<String> TARGETED = List.of("id", "user.id");

    private final Map<String, Map<String, Set<Entry>>> byEvent = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Set<Entry>>> byTarget = new ConcurrentHashMap<>();
    private final Set<Entry> unrestricted = ConcurrentHashMap.newKeySet();

    void add(Entry entry) {
        Optional<Map.Entry<String, String>> key = key(entry);
        if (key.isPresent()) {
            put(byEvent, key.get().getKey(), key.get().getValue(), entry);
        } else {
            unrestricted.add(entry);
        }
        for (String field : TARGETED) {
            text(entry.subscriber().metadata(), field).ifPresent(value -> put(byTarget, field, value, entry));
        }
    }

    void remove(Entry entry) {
        key(entry).ifPresentOrElse(key -> drop(byEvent, key.getKey(), key.getValue(), entry),
                () -> unrestricted.remove(entry));
        for (String field : TARGETED) {
            text(entry.subscriber().metadata(), field).ifPresent(value -> drop(byTarget, field, value, entry));
        }
    }

    /** All that can want the event, and few that do not. */
    Collection<Entry> candidates(JsonNode event, Optional<Expression> target) {
        Map<String, String> wanted = target.map(Expression::required).orElse(Map.of());
        for (String field : TARGETED) {
            if (wanted.containsKey(field)) {
                return found(byTarget, field, wanted.get(field)).toList();
            }
        }
        Set<Entry> candidates = new LinkedHashSet<>(unrestricted);
        byEvent.keySet().forEach(field -> text(event, field)
                .ifPresent(value -> found(byEvent, field, value).forEach(candidates::add)));
        return candidates;
    }

    /** The topic is what the fewest differ in, so that any other condition is preferred. */
    private static Optional<Map.Entry<String, String>> key(Entry entry) {
        Map<String, String> required = entry.subscriber().subscription().required();
        return required.entrySet().stream().filter(e -> !e.getKey().equals(TOPIC)).min(Map.Entry.comparingByKey())
                .or(() -> required.entrySet().stream().findFirst());
    }

    private static Optional<String> text(JsonNode json, String field) {
        JsonNode at = json;
        for (String name : field.split("\\.", -1)) {
            at = at.path(name);
        }
        return at.isString() ? Optional.of(at.stringValue()) : Optional.empty();
    }

    private static Stream<Entry> found(Map<String, Map<String, Set<Entry>>> index, String field, String value) {
        return index.getOrDefault(field, Map.of()).getOrDefault(value, Set.of()).stream();
    }

    private static void put(Map<String, Map<String, Set<Entry>>> index, String field, String value, Entry entry) {
        index.computeIfAbsent(field, f -> new ConcurrentHashMap<>()).compute(value, (v, entries) -> {
            Set<Entry> all = entries == null ? ConcurrentHashMap.newKeySet(2) : entries;
            all.add(entry);
            return all;
        });
    }

    private static void drop(Map<String, Map<String, Set<Entry>>> index, String field, String value, Entry entry) {
        index.getOrDefault(field, Map.of()).computeIfPresent(value, (v, entries) -> {
            entries.remove(entry);
            return entries.isEmpty() ? null : entries;
        });
    }
}
