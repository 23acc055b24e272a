// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.rule;

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

    private OfferRules() {}

    /** What leaves an application out; told in words only when somebody asks. */
    private interface Cause {
        Reason reason();
    }

    /** Why the application is left out in this situation; empty when it is offered. */
    public static Explanation explain(Application application, Situation situation) {
        return new Explanation(application, Optional.ofNullable(cause(application, situation)).map(Cause::reason));
    }

    /** Whether the application is offered in this situation. Most are left out by the project, so that is asked first. */
    public static boolean offers(Application application, Situation situation) {
        return situation.withoutApplication(application.identifier()) == null && cause(application, situation) == null;
    }

    /** The first rule that leaves it out; null when none does. */
    private static Cause cause(Application application, Situation situation) {
        Situation.Unfit unfit = situation.unfit(application.options().restrictions());
        if (unfit != null) {
            return () -> Sentences.about(unfit.restriction(), application, unfit.task(),
                    String.join(", ", situation.values(unfit.restriction().subject(), unfit.task())));
        }
        if (!application.options().several() && situation.tasks().size() > 1) {
            return () -> new Reason("selection", application.title() + " takes one selected task, and "
                    + situation.tasks().size() + " are selected.", application.origin(), "Select one task.");
        }
        TaskContext other = situation.withoutApplication(application.identifier());
        if (other != null) {
            return () -> project(application, other.project());
        }
        if (application.availability() instanceof Availability.NotInstalled(Problem problem)) {
            return () -> new Reason("installed", (problem.what() + " " + problem.cause()).strip(),
                    application.origin(), problem.remedy());
        }
        return null;
    }

    private static Reason project(Application application, TaskContext.Project project) {
        String source = "project \"" + project.fullName() + "\", attribute \"applications\"";
        String remedy = "Ask the project manager to add \"" + application.identifier()
                + "\" to the project's applications.";
        String sentence = project.applications().isEmpty()
                ? "The project \"" + project.fullName() + "\" does not list any applications."
                : "The project \"" + project.fullName() + "\" does not list \"" + application.identifier()
                        + "\" among its applications.";
        return new Reason("project", sentence, source, remedy);
    }
}
