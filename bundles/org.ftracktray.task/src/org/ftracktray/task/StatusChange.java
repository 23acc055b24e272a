// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.task;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.ftracktray.client.Entity;
import org.ftracktray.client.ServerErrorException;
import org.ftracktray.client.Session;

/**
 * Gives a task the status that rules want. Immutable.
 *
 * @param entityType ftrack's name of the task's type, such as {@code Task}
 * @param id entity id of the task
 * @param status name of the status that the task had when it was looked at, empty when it had none
 * @param taskType name of the task's type of work, empty when it has none
 * @param rules the first that fits and can be carried out counts
 */
public record StatusChange(String entityType, String id, Optional<String> status, Optional<String> taskType,
        List<StatusRule> rules) {
    public StatusChange {
        rules = List.copyOf(rules);
    }

    /**
     * Changes the task at the site; blocks and throws {@link org.ftracktray.client.FtrackException}.
     *
     * @param late whether the task was looked at long ago: then a status that somebody gave it since stays
     * @return the name of the status that the task got; empty when no rule fits or the task has that status already
     */
    public Optional<String> apply(Session session, boolean late) {
        List<StatusRule> fitting = rules.stream().filter(this::fits).toList();
        if (fitting.isEmpty() || late && !hasStillItsStatus(session)) {
            return Optional.empty();
        }
        List<Entity> statuses = session.query("select id, name from Status");
        for (StatusRule rule : fitting) {
            if (rule.to().isEmpty() || rule.to().equalsIgnoreCase(status.orElse(""))) {
                return Optional.empty();
            }
            for (Entity known : statuses) {
                String name = known.string("name").orElse("");
                if (name.equalsIgnoreCase(rule.to()) && set(session, known.id())) {
                    return Optional.of(name);
                }
            }
        }
        return Optional.empty();
    }

    private boolean hasStillItsStatus(Session session) {
        return session
                .first("select status.name from " + entityType + " where id is \""
                        + id.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                .filter(now -> now.string("status.name").equals(status)).isPresent();
    }

    private boolean fits(StatusRule rule) {
        return contains(rule.from(), status.orElse("")) && contains(rule.taskTypes(), taskType.orElse(""));
    }

    private static boolean contains(List<String> names, String name) {
        return names.isEmpty() || names.stream().anyMatch(name::equalsIgnoreCase);
    }

    /** The site refuses a status that the workflow of the task's type does not have; then the next rule is asked. */
    private boolean set(Session session, String statusId) {
        try {
            session.update(entityType, id, Map.of("status_id", statusId));
            return true;
        } catch (ServerErrorException e) {
            if (e.temporary()) {
                throw e;
            }
            return false;
        }
    }
}
