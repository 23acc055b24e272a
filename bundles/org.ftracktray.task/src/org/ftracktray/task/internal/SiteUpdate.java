// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.task.internal;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.ftracktray.client.event.Event;

import tools.jackson.databind.JsonNode;

/**
 * What an {@code ftrack.update} says was changed. Its entities are as a server was recorded to send them: {@code entityType} or
 * {@code entity_type}, {@code entityId}, {@code changes} with old and new values under ftrack's older names, and
 * {@code parents}; some have nothing but {@code action} and {@code entityType}.
 *
 * @param author entity id of the user who changed it, {@code ""} when the event does not tell
 */
record SiteUpdate(JsonNode entities, String author) {
    /** Entities that belong to a user: assignments, timers and the time that they logged. */
    private static final Set<String> OF_A_USER = Set.of("appointment", "timer", "timelog", "assignment");
    /** What is changed once in a while, and shown with every task. */
    private static final Set<String> OF_EVERYBODY = Set.of("status", "type", "tasktype", "projectschema");

    static SiteUpdate of(Event event) {
        return new SiteUpdate(event.data().path("entities"), text(event.data().path("user"), "userid"));
    }

    /** @param known entity ids of the tasks that are shown, and of what they are in */
    boolean concerns(String userId, Set<String> known) {
        for (JsonNode entity : entities) {
            if (known.contains(text(entity, "entityId")) || is(entity, OF_EVERYBODY)
                    || is(entity, OF_A_USER) && isOf(userId, entity, known)) {
                return true;
            }
        }
        return false;
    }

    /** The event about a timer that ends does not name whose it was, but only its owner ends it. */
    private boolean isOf(String userId, JsonNode entity, Set<String> known) {
        return author.equals(userId) || named(entity).findAny().isEmpty()
                || named(entity).anyMatch(id -> id.equals(userId) || known.contains(id));
    }

    private static boolean is(JsonNode entity, Set<String> types) {
        return Stream.of("entityType", "entity_type", "objectTypeId")
                .anyMatch(name -> types.contains(text(entity, name).toLowerCase(Locale.ROOT)));
    }

    /** Whatever is named as old or new value or as a parent; empty for an entity without any such thing. */
    private static Stream<String> named(JsonNode entity) {
        Stream<String> values = entity.path("changes").values().stream()
                .flatMap(change -> Stream.of(text(change, "old"), text(change, "new")));
        Stream<String> parents = entity.path("parents").values().stream().map(parent -> text(parent, "entityId"));
        return Stream.of(values, parents, Stream.of(text(entity, "parentId"))).flatMap(part -> part)
                .filter(id -> !id.isEmpty());
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
