// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.rule;

import org.ftracktray.launch.Application;
import org.ftracktray.launch.Explanation.Reason;
import org.ftracktray.launch.Restriction;
import org.ftracktray.launch.TaskContext;

/** What a person reads about a restriction that does not fit. */
final class RestrictionMessages {

    private RestrictionMessages() {}

    static Reason about(Restriction restriction, Application application, TaskContext task, String actual) {
        String title = application.title();
        String allowed = String.join(", ", restriction.patterns());
        String only = title + " is only offered ";
        return switch (restriction.subject()) {
            case SITE -> reason(restriction, "site", only + "on " + allowed + ", not on " + actual + ".",
                    "Sign in there, or add this site to the field.");
            case PLATFORM -> reason(restriction, "platform",
                    only + "on the systems " + allowed + ", and this is " + actual + ".",
                    "Use such a machine, or add this system to the field.");
            case HOST -> reason(restriction, "host",
                    only + "on the machines " + allowed + ", and this is " + actual + ".",
                    "Use one of them, or add this machine to the field.");
            case USER -> reason(restriction, "user", only + "to " + allowed + ", not to " + actual + ".",
                    "Ask for being added to the field.");
            case GROUP -> reason(restriction, "group",
                    only + "to members of " + allowed + "; you are in " + orNone(actual) + ".",
                    "Ask for being added to such a group.");
            case ROLE -> reason(restriction, "role",
                    only + "to users with the role " + allowed + "; you have " + orNone(actual) + ".",
                    "Ask for the role.");
            case PROJECT -> reason(restriction, "project name", only + "in the projects " + allowed + ", not in \""
                    + task.project().fullName() + "\".", "Select a task there, or add the project to the field.");
            case ENTITY_TYPE -> reason(restriction, "entity type", title + " is offered on " + allowed
                    + ", and the selected \"" + task.name() + "\" is of the type " + task.entityType() + ".",
                    "Select " + withArticle(restriction.patterns().getFirst()) + ", or add \"" + task.entityType()
                            + "\" to the field.");
            case TASK_TYPE -> reason(restriction, "task type",
                    only + "on tasks of the type " + allowed + ", and this one is of the type \"" + actual + "\".",
                    "Select another task, or add the type to the field.");
        };
    }

    private static String withArticle(String type) {
        return ("AEIOaeio".indexOf(type.charAt(0)) < 0 ? "a " : "an ") + type;
    }

    private static String orNone(String actual) {
        return actual.isEmpty() ? "none" : actual;
    }

    private static Reason reason(Restriction restriction, String rule, String sentence, String remedy) {
        String field = "field \"" + restriction.subject().field() + "\"";
        return new Reason(rule, sentence,
                restriction.source().isEmpty() ? "the default of the " + field : restriction.source() + ", " + field,
                remedy);
    }
}
