// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.rule;

import java.util.List;
import java.util.Optional;

import org.ftracktray.client.Problem;
import org.ftracktray.launch.Application;
import org.ftracktray.launch.Availability;
import org.ftracktray.launch.Explanation;
import org.ftracktray.launch.Explanation.Reason;
import org.ftracktray.launch.Restriction;
import org.ftracktray.launch.Restriction.Subject;
import org.ftracktray.launch.TaskContext;

/**
 * The rules that decide whether an application is offered. Discovering, explaining and launching all ask here, so that
 * an explanation can never differ from what happened.
 */
public final class OfferRules {

    private static final Restriction ONLY_TASKS = new Restriction(Subject.ENTITY_TYPE, List.of("Task"), "");

    private OfferRules() {}

    /** Why the application is left out in this situation; empty when it is offered. */
    public static Explanation explain(Application application, Situation situation) {
        return new Explanation(application, leftOutBy(application, situation));
    }

    private static Optional<Reason> leftOutBy(Application application, Situation situation) {
        boolean typed = false;
        for (Restriction restriction : application.options().restrictions()) {
            typed |= restriction.subject() == Subject.ENTITY_TYPE;
            Optional<Reason> reason = unfit(restriction, application, situation);
            if (reason.isPresent()) {
                return reason;
            }
        }
        return (typed ? Optional.<Reason>empty() : unfit(ONLY_TASKS, application, situation))
                .or(() -> several(application, situation)).or(() -> project(application, situation))
                .or(() -> installed(application));
    }

    private static Optional<Reason> unfit(Restriction restriction, Application application, Situation situation) {
        for (TaskContext task : situation.tasks()) {
            if (!situation.fits(restriction, task)) {
                return Optional.of(Sentences.about(restriction, application, task,
                        String.join(", ", situation.values(restriction.subject(), task))));
            }
        }
        return Optional.empty();
    }

    private static Optional<Reason> several(Application application, Situation situation) {
        return application.options().several() || situation.tasks().size() == 1
                ? Optional.empty()
                : Optional.of(new Reason("selection", application.title() + " takes one selected task, and "
                        + situation.tasks().size() + " are selected.", application.origin(), "Select one task."));
    }

    private static Optional<Reason> project(Application application, Situation situation) {
        TaskContext task = situation.withoutApplication(application.identifier());
        if (task == null) {
            return Optional.empty();
        }
        TaskContext.Project project = task.project();
        String source = "project \"" + project.fullName() + "\", attribute \"applications\"";
        String remedy = "Ask the project manager to add \"" + application.identifier()
                + "\" to the project's applications.";
        String sentence = project.applications().isEmpty()
                ? "The project \"" + project.fullName() + "\" does not list any applications."
                : "The project \"" + project.fullName() + "\" does not list \"" + application.identifier()
                        + "\" among its applications.";
        return Optional.of(new Reason("project", sentence, source, remedy));
    }

    private static Optional<Reason> installed(Application application) {
        if (!(application.availability() instanceof Availability.NotInstalled(Problem problem))) {
            return Optional.empty();
        }
        String sentence = (problem.what() + " " + problem.cause()).strip();
        return Optional.of(new Reason("installed", sentence, application.origin(), problem.remedy()));
    }
}
