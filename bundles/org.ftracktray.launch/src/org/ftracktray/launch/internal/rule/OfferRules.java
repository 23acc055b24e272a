// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.rule;

import java.util.Optional;

import org.ftracktray.client.Problem;
import org.ftracktray.launch.Application;
import org.ftracktray.launch.Availability;
import org.ftracktray.launch.Explanation;
import org.ftracktray.launch.Explanation.Reason;
import org.ftracktray.launch.Restriction.Subject;
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
    public static Explanation explain(Application application, OfferContext context) {
        return new Explanation(application, Optional.ofNullable(cause(application, context)).map(Cause::reason));
    }

    /** Whether the application is offered in this situation. Most are left out by the project, so that is asked first. */
    public static boolean offers(Application application, OfferContext context) {
        return context.withoutApplication(application) == null && cause(application, context) == null;
    }

    /**
     * The first rule that leaves it out, in the order in which somebody can do something about it: it is installed here,
     * meant for this system, offered for this selection, listed by the project. Null when none does.
     */
    private static Cause cause(Application application, OfferContext context) {
        OfferContext.RejectionReason rejectionReason = context.unfit(application.options().restrictions());
        if (application.availability() instanceof Availability.NotInstalled(Problem problem)) {
            return () -> notInstalled(application, problem, rejectionReason, context);
        }
        if (rejectionReason != null) {
            return () -> withTheProject(about(application, rejectionReason, context), application,
                    rejectionReason.restriction().subject() == Subject.PROJECT ? null : context);
        }
        if (!application.options().several() && context.tasks().size() > 1) {
            return () -> withTheProject(new Reason("selection", application.title() + " takes one selected entity, and "
                    + context.tasks().size() + " are selected.", application.origin(), "Select only one."),
                    application, context);
        }
        TaskContext other = context.withoutApplication(application);
        return other == null ? null : () -> project(application, other.project());
    }

    private static Reason about(Application application, OfferContext.RejectionReason rejectionReason,
            OfferContext context) {
        return RestrictionMessages.about(rejectionReason.restriction(), application, rejectionReason.task(),
                String.join(", ", context.values(rejectionReason.restriction().subject(), rejectionReason.task())));
    }

    /** Installing it does not help where it is not meant to be. */
    private static Reason notInstalled(Application application, Problem problem,
            OfferContext.RejectionReason rejectionReason,
            OfferContext context) {
        String remedy = problem.remedy();
        if (rejectionReason != null && !rejectionReason.restriction().subject().ofTheSelection()) {
            Reason other = about(application, rejectionReason, context);
            remedy = other.sentence() + " " + other.remedy();
        }
        return new Reason("installed", (problem.what() + " " + problem.cause()).strip(), application.origin(), remedy);
    }

    /** Advice that would not be enough names what is missing besides. */
    private static Reason withTheProject(Reason reason, Application application, OfferContext context) {
        TaskContext other = context == null ? null : context.withoutApplication(application);
        return other == null
                ? reason
                : new Reason(reason.rule(), reason.sentence(), reason.source(), reason.remedy() + " The project \""
                        + other.project().fullName() + "\" has to list \"" + application.identifier() + "\", too.");
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
