// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.applications;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.ftracktray.client.Entity;
import org.ftracktray.client.Session;

/**
 * A task of the signed-in user.
 *
 * @param project its full name
 * @param parents from the top to the nearest, separated by slashes
 * @param statusColour as {@code #rrggbb}
 */
record AssignedTask(String id, String name, String project, String parents, String type, String status,
        Optional<String> statusColour) {
    private static final int MOST = 300;

    /** Reads the user's tasks, sorted by place and name. Blocks. */
    static List<AssignedTask> of(Session session, String userId) {
        return session.query(("select id, name, link, type.name, status.name, status.color from Task "
                + "where assignments any (resource_id is \"%s\") and project.status is active limit %d")
                .formatted(userId, MOST)).stream().map(AssignedTask::from)
                .sorted(Comparator.comparing(AssignedTask::project).thenComparing(AssignedTask::parents)
                        .thenComparing(AssignedTask::name))
                .toList();
    }

    private static AssignedTask from(Entity task) {
        List<String> names = new ArrayList<>();
        task.raw().path("link").forEach(parent -> names.add(parent.path("name").asString("")));
        String project = names.isEmpty() ? "" : names.removeFirst();
        if (!names.isEmpty()) {
            names.removeLast();
        }
        return new AssignedTask(task.id(), task.string("name").orElse(""), project, String.join(" / ", names),
                task.string("type.name").orElse(""), task.string("status.name").orElse(""),
                task.string("status.color"));
    }

    /** The project comes last, because a narrow column cuts off the end. */
    String where() {
        return parents.isEmpty() ? project : parents + " \u2014 " + project;
    }

    boolean matches(String words) {
        String text = (name + " " + where() + " " + type + " " + status).toLowerCase(Locale.ROOT);
        for (String word : words.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
