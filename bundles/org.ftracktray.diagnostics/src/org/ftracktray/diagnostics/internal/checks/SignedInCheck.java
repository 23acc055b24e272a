// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.diagnostics.internal.checks;

import org.ftracktray.diagnostics.Check;
import org.ftracktray.diagnostics.CheckResult;
import org.ftracktray.diagnostics.Severity;
import org.ftracktray.signin.SignIn;
import org.ftracktray.signin.SignInState;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether somebody is signed in, without which there are no actions. */
@Component
public final class SignedInCheck implements Check {
    private final SignIn signIn;

    @Activate
    public SignedInCheck(@Reference SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public String id() {
        return "ftracktray.signin";
    }

    @Override
    public String title() {
        return "Signed in";
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public CheckResult run() {
        return switch (signIn.state()) {
            case SignInState.SignedIn in -> CheckResult
                    .ok("You are signed in as " + in.account().user() + " at " + in.account().site().getHost() + ".")
                    .withDetail("since " + in.since() + ", user id " + in.account().userId());
            case SignInState.SignedOut out when out.problem().isPresent() ->
                CheckResult.of(Severity.PROBLEM, out.problem().get());
            case SignInState.SignedOut out -> CheckResult.problem("Nobody is signed in.",
                    "Without a sign-in the action menu in ftrack stays empty.",
                    "Press \"Sign in with Ftrack\" in the window.");
            case SignInState.WaitingForBrowser waiting ->
                CheckResult.problem("The sign-in in the browser is not complete.",
                        "Ftrack Tray waits for the browser to come back.",
                        "Go on in the browser, or press \"Open again\" in the window.");
            case SignInState.Checking checking ->
                CheckResult.unknown("The sign-in is being checked.", "", "Run this again.");
            case SignInState.Confirming confirming ->
                CheckResult.problem("The sign-in as " + confirming.account().user() + " is not confirmed.", "",
                        "Confirm it in the window, or cancel it there when it is not you.");
            case SignInState.Restoring restoring -> CheckResult.of(Severity.PROBLEM, restoring.reason())
                    .withDetail("signing in as " + restoring.account().user() + " again at " + restoring.nextAttempt());
            case SignInState.Locked locked -> CheckResult.problem("The file with your API key is locked.", "",
                    "Type its password in the window.");
        };
    }
}
