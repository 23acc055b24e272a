// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.followup;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.ftracktray.client.Entity;
import org.ftracktray.client.ServerErrorException;
import org.ftracktray.client.Session;
import org.ftracktray.launch.FollowUp.StatusRule;
import org.ftracktray.launch.TaskContext;

/** Gives a task, by its id, the status that the rules want. */
final class StatusChange {

    private StatusChange() {}

    /**
     * The name of the status that the task got; empty when no rule fits or the task has that status already.
     *
     * @param late
     *            whether the task was looked at long ago: then a status that somebody gave it since stays
     */
    static Optional<String> apply(Session session, TaskContext task, List<StatusRule> rules, boolean late) {
        List<StatusRule> fitting = rules.stream().filter(rule -> fits(rule, task)).toList();
        if (fitting.isEmpty() || late && !hasStillItsStatus(session, task)) {
            return Optional.empty();
        }
        List<Entity> statuses = session.query("select id, name from Status");
        for (StatusRule rule : fitting) {
            if (rule.to().isEmpty() || rule.to().equalsIgnoreCase(task.status().orElse(""))) {
                return Optional.empty();
            }
            for (Entity status : statuses) {
                String name = status.string("name").orElse("");
                if (name.equalsIgnoreCase(rule.to()) && set(session, task, status.id())) {
                    return Optional.of(name);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean hasStillItsStatus(Session session, TaskContext task) {
        return session
                .first("select status.name from " + task.entityType() + " where id is \""
                        + task.id().replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                .filter(now -> now.string("status.name").equals(task.status())).isPresent();
    }

    private static boolean fits(StatusRule rule, TaskContext task) {
        return contains(rule.from(), task.status().orElse(""))
                && contains(rule.taskTypes(), task.taskType().orElse(""));
    }

    private static boolean contains(List<String> names, String name) {
        return names.isEmpty() || names.stream().anyMatch(name::equalsIgnoreCase);
    }

    /** The site refuses a status that the workflow of the task's type does not have; then the next rule is asked. */
    private static boolean set(Session session, TaskContext task, String statusId) {
        try {
            session.update(task.entityType(), task.id(), Map.of("status_id", statusId));
            return true;
        } catch (ServerErrorException e) {
            if (e.temporary()) {
                throw e;
            }
            return false;
        }
    }
}
