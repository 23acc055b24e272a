// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.diagnostics.internal.checks;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

import org.ftracktray.client.Entity;
import org.ftracktray.client.Session;
import org.ftracktray.diagnostics.Check;
import org.ftracktray.diagnostics.CheckResult;
import org.ftracktray.launch.Applications;
import org.ftracktray.launch.Explanation;
import org.ftracktray.signin.SignIn;
import org.ftracktray.signin.SignInState.SignedIn;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether each project the user has tasks in offers at least one application on this workstation. */
@Component
public final class ProjectApplicationsCheck implements Check {
    private static final int MOST_TASKS = 200;

    private final SignIn signIn;
    private final Applications applications;

    @Activate
    public ProjectApplicationsCheck(@Reference SignIn signIn, @Reference Applications applications) {
        this.signIn = signIn;
        this.applications = applications;
    }

    @Override
    public String id() {
        return "ftracktray.projects";
    }

    @Override
    public String title() {
        return "Applications of my projects";
    }

    @Override
    public int order() {
        return 700;
    }

    @Override
    public CheckResult run() {
        Optional<Session> session = signIn.session();
        if (session.isEmpty() || !(signIn.state() instanceof SignedIn in)) {
            return CheckResult.unknown("Nobody is signed in.", "", "Sign in first.");
        }
        Map<String, Entity> tasks = oneTaskPerProject(session.get(), in.account().userId());
        if (tasks.isEmpty()) {
            return CheckResult.unknown("No task of an active project is assigned to you.",
                    "So it cannot be checked which applications your projects offer.", "");
        }
        StringJoiner detail = new StringJoiner("\n");
        Optional<CheckResult> worst = Optional.empty();
        for (Map.Entry<String, Entity> task : tasks.entrySet()) {
            List<Explanation> explanations = explanations(session.get(), task.getValue());
            detail.add(task.getKey() + ", task " + task.getValue().string("name").orElse("") + ": "
                    + summary(explanations));
            explanations.forEach(explanation -> detail.add("  " + line(explanation)));
            if (worst.isEmpty() && explanations.stream().noneMatch(Explanation::offered)) {
                worst = Optional.of(nothingOffered(task.getKey(), explanations));
            }
        }
        String good = tasks.size() == 1
                ? "Your project offers applications."
                : "Each of your " + tasks.size() + " projects offers applications.";
        return worst.orElseGet(() -> CheckResult.ok(good)).withDetail(detail.toString());
    }

    /** What is for projects and not for tasks is asked for on the project. */
    private List<Explanation> explanations(Session session, Entity task) {
        List<Explanation> onTask = applications.explain(session, task.id());
        Optional<String> project = task.string("project.id");
        if (project.isEmpty() || onTask.stream().noneMatch(ProjectApplicationsCheck::isForAnotherType)) {
            return onTask;
        }
        Map<String, Explanation> onProject = new HashMap<>();
        applications.explain(session, project.get())
                .forEach(each -> onProject.put(each.application().identifier(), each));
        return onTask.stream().map(each -> {
            Explanation other = onProject.get(each.application().identifier());
            return isForAnotherType(each) && other != null && !isForAnotherType(other) ? other : each;
        }).toList();
    }

    private static boolean isForAnotherType(Explanation explanation) {
        return explanation.leftOutBy().filter(reason -> reason.rule().equals("entity type")).isPresent();
    }

    private static Map<String, Entity> oneTaskPerProject(Session session, String userId) {
        Map<String, Entity> tasks = new LinkedHashMap<>();
        session.query(
                "select id, name, project.id, project.full_name from Task where assignments any (resource_id is \""
                        + userId
                        + "\") and project.status is active order by project.full_name limit " + MOST_TASKS)
                .forEach(task -> tasks.putIfAbsent(task.string("project.full_name").orElse("a project"), task));
        return tasks;
    }

    private static CheckResult nothingOffered(String project, List<Explanation> explanations) {
        Optional<Explanation.Reason> reason = Explanation.nearest(explanations).flatMap(Explanation::leftOutBy);
        if (reason.filter(Explanation.Reason::notInstalled).isPresent()) {
            return CheckResult.warning("The project " + project + " offers no application on this workstation.",
                    "None of the configured applications is installed here.",
                    "Ask your administrator to install one or to correct the configuration.");
        }
        return CheckResult.warning("The project " + project + " offers no application on this workstation.",
                reason.map(Explanation.Reason::sentence).orElse("No application is configured on this workstation."),
                reason.map(Explanation.Reason::remedy)
                        .orElse("Ask your project manager whether applications are set for the project."));
    }

    /** As the command "explain" says it. */
    private static String line(Explanation explanation) {
        String name = explanation.application().identifier() + " (" + explanation.application().title() + ")";
        return explanation.leftOutBy()
                .map(reason -> "left out: " + name + ": " + reason.sentence() + " " + reason.origin()
                        + " " + reason.remedy())
                .orElseGet(() -> "offered: " + name + ": " + explanation.application().executable());
    }

    private static String summary(List<Explanation> explanations) {
        long offered = explanations.stream().filter(Explanation::offered).count();
        return offered + " of " + explanations.size() + " configured applications are offered";
    }
}
