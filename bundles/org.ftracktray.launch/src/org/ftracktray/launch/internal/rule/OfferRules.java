// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.rule;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import org.ftracktray.client.Problem;
import org.ftracktray.launch.Application;
import org.ftracktray.launch.Availability;
import org.ftracktray.launch.Explanation;
import org.ftracktray.launch.Explanation.Reason;
import org.ftracktray.launch.TaskContext;

/**
 * The rules that decide whether an application is offered. Discovering, explaining and launching all ask here, so that
 * an explanation can never differ from what happened.
 */
public final class OfferRules {

    private static final String ENTITY_TYPE = "Task";

    private interface Rule {
        Optional<Reason> leavesOut(Application application, Situation situation);
    }

    private static final List<Rule> RULES = List.of(OfferRules::site, OfferRules::host, OfferRules::user,
            OfferRules::entityType, OfferRules::taskType, OfferRules::project, OfferRules::installed);

    private OfferRules() {}

    /** Why the application is left out in this situation; empty when it is offered. */
    public static Explanation explain(Application application, Situation situation) {
        for (Rule rule : RULES) {
            Optional<Reason> reason = rule.leavesOut(application, situation);
            if (reason.isPresent()) {
                return new Explanation(application, reason);
            }
        }
        return new Explanation(application, Optional.empty());
    }

    private static Optional<Reason> site(Application application, Situation situation) {
        URI site = situation.site();
        return unless(application.options().restrictions().sites(), site.toString(), site.getHost(),
                allowed -> new Reason("site",
                        application.title() + " is only offered on " + allowed + ", not on " + site
                                + ".",
                        application.origin() + ", field \"sites\"",
                        "Sign in there, or add this site to the field."));
    }

    private static Optional<Reason> host(Application application, Situation situation) {
        return unless(application.options().restrictions().hosts(), situation.host(), situation.host(),
                allowed -> new Reason("host", application.title() + " is only offered on the machines " + allowed
                        + ", and this is " + situation.host() + ".", application.origin() + ", field \"hosts\"",
                        "Use one of them, or add this machine to the field."));
    }

    private static Optional<Reason> user(Application application, Situation situation) {
        return unless(application.options().restrictions().users(), situation.user(), situation.user(),
                allowed -> new Reason("user", application.title() + " is only offered to " + allowed + ", not to "
                        + situation.user() + ".", application.origin() + ", field \"users\"",
                        "Ask for being added to the field."));
    }

    private static Optional<Reason> entityType(Application application, Situation situation) {
        List<String> configured = application.options().restrictions().entityTypes();
        List<String> types = configured.isEmpty() ? List.of(ENTITY_TYPE) : configured;
        TaskContext task = situation.task();
        return unless(types, task.entityType(), task.entityType(),
                allowed -> new Reason("entity type", application.title() + " is offered on " + allowed
                        + ", and the selected \"" + task.name() + "\" is of the type " + task.entityType() + ".",
                        application.origin() + ", field \"context\"", "Select a task."));
    }

    private static Optional<Reason> taskType(Application application, Situation situation) {
        String type = situation.task().taskType().orElse("");
        return unless(application.options().restrictions().taskTypes(), type, type,
                allowed -> new Reason("task type", application.title() + " is only offered on tasks of the type "
                        + allowed + ", and this one is of the type \"" + type + "\".",
                        application.origin() + ", field \"task_types\"",
                        "Select another task, or add the type to the field."));
    }

    private static Optional<Reason> project(Application application, Situation situation) {
        if (situation.projectHas(application.identifier())) {
            return Optional.empty();
        }
        TaskContext.Project project = situation.task().project();
        String source = "project \"" + project.fullName() + "\", attribute \"applications\"";
        String remedy = "Ask the project manager to add \"" + application.identifier()
                + "\" to the project's applications.";
        String sentence = project.applications().isEmpty()
                ? "The project \"" + project.fullName() + "\" does not list any applications."
                : "The project \"" + project.fullName() + "\" does not list \"" + application.identifier()
                        + "\" among its applications.";
        return Optional.of(new Reason("project", sentence, source, remedy));
    }

    private static Optional<Reason> installed(Application application, Situation situation) {
        if (!(application.availability() instanceof Availability.NotInstalled(Problem problem))) {
            return Optional.empty();
        }
        String sentence = (problem.what() + " " + problem.cause()).strip();
        return Optional.of(new Reason("installed", sentence, application.origin(), problem.remedy()));
    }

    private interface ReasonFor {
        Reason reason(String allowed);
    }

    /** Patterns fit when there are none or when one matches one of the two values. */
    private static Optional<Reason> unless(List<String> patterns, String value, String other, ReasonFor reason) {
        if (patterns.isEmpty()) {
            return Optional.empty();
        }
        for (String pattern : patterns) {
            if (Glob.matches(pattern, value) || other != null && Glob.matches(pattern, other)) {
                return Optional.empty();
            }
        }
        return Optional.of(reason.reason(String.join(", ", patterns)));
    }
}
