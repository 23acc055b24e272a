// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.diagnostics.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.ftracktray.client.FtrackException;
import org.ftracktray.client.Session;
import org.ftracktray.diagnostics.CheckOutcome;
import org.ftracktray.diagnostics.CheckResult;
import org.ftracktray.diagnostics.EntityExplanations;
import org.ftracktray.diagnostics.Severity;
import org.ftracktray.diagnostics.internal.checks.InstalledApplicationsCheck;
import org.ftracktray.launch.Applications;
import org.ftracktray.launch.EntityLookup;
import org.ftracktray.launch.Explanation;
import org.ftracktray.launch.TaskContext;
import org.ftracktray.launch.UnusableAddressException;
import org.ftracktray.signin.SignIn;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Explains in the name of whoever is signed in when it is asked. */
@Component
public final class SignedInExplanations implements EntityExplanations {
    private static final String ID = "ftracktray.explain";

    private final SignIn signIn;
    private final Applications applications;
    private final Redactor redactor;
    private final ILog log;

    @Activate
    public SignedInExplanations(@Reference SignIn signIn, @Reference Applications applications) {
        this(signIn, applications, ILog.get());
    }

    SignedInExplanations(SignIn signIn, Applications applications, ILog log) {
        this.signIn = signIn;
        this.applications = applications;
        this.redactor = Redactor.of(signIn);
        this.log = log;
    }

    @Override
    public List<CheckOutcome> explain(String entity) {
        long start = System.nanoTime();
        try {
            Optional<Session> session = signIn.session();
            return session.isPresent()
                    ? explain(session.get(), entity, start)
                    : List.of(unexplained(CheckResult.problem("Nobody is signed in.",
                            "Which applications are offered depends on the site and the user.", "Sign in first."),
                            start));
        } catch (UnusableAddressException e) {
            return List.of(unexplained(CheckResult.of(Severity.PROBLEM, e.problem()), start));
        } catch (NoSuchElementException e) {
            return List.of(unexplained(CheckResult.problem(e.getMessage(), "",
                    "Check the address in the browser, and that it is you who is signed in there."), start));
        } catch (FtrackException e) {
            return List.of(unexplained(CheckResult.of(Severity.PROBLEM, e.problem()), start));
        } catch (RuntimeException e) {
            log.warn("What was asked to be explained could not be.", e);
            return List.of(unexplained(Failures.unknown(e), start));
        }
    }

    private List<CheckOutcome> explain(Session session, String entity, long start) {
        String id = new EntityLookup(session,
                "Sign in there, or copy an address of " + session.site().getHost() + ".").idOf(entity);
        TaskContext found = applications.selection(session, List.of(id)).getFirst();
        List<Explanation> explanations = applications.explain(session, List.of(id));
        List<CheckOutcome> outcomes = new ArrayList<>();
        outcomes.add(outcome(ID, found.path(), summary(found, explanations), start));
        explanations.forEach(each -> outcomes.add(outcome(ID + "." + each.application().identifier(),
                each.application().title(), result(each), start)));
        return List.copyOf(outcomes);
    }

    private CheckResult summary(TaskContext found, List<Explanation> explanations) {
        if (explanations.isEmpty()) {
            return new InstalledApplicationsCheck(applications).run();
        }
        long offered = explanations.stream().filter(Explanation::offered).count();
        String what = found.entityType() + ": " + offered + " of " + explanations.size()
                + " configured applications are offered.";
        return offered > 0 ? CheckResult.ok(what) : CheckResult.warning(what, "", "");
    }

    private static CheckResult result(Explanation explanation) {
        return explanation.leftOutBy()
                .map(reason -> CheckResult.warning(reason.sentence(), reason.origin(), reason.remedy()))
                .orElseGet(() -> CheckResult.ok("Offered: " + explanation.application().executable()));
    }

    private CheckOutcome unexplained(CheckResult result, long start) {
        return outcome(ID, "Not explained", result, start);
    }

    private CheckOutcome outcome(String id, String title, CheckResult result, long start) {
        return new CheckOutcome(id, redactor.withoutKeys(title), redactor.withoutKeys(result),
                Duration.ofNanos(System.nanoTime() - start));
    }
}
