// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.diagnostics.internal.checks;

import org.ftracktray.diagnostics.Check;
import org.ftracktray.diagnostics.CheckResult;
import org.ftracktray.diagnostics.Severity;
import org.ftracktray.listener.ConnectionState;
import org.ftracktray.listener.Listener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether actions of the web page reach this workstation. */
@Component
public final class ListenerCheck implements Check {
    private final Listener listener;

    @Activate
    public ListenerCheck(@Reference Listener listener) {
        this.listener = listener;
    }

    @Override
    public String id() {
        return "ftracktray.listener";
    }

    @Override
    public String title() {
        return "Action listener";
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public CheckResult run() {
        return switch (listener.state()) {
            case ConnectionState.Connected connected ->
                CheckResult.ok("The action listener is connected " + CheckSentences.since(connected.since()) + ".")
                        .withDetail("since " + connected.since());
            case ConnectionState.SignedOut out -> CheckResult.problem("The action listener is not connected.",
                    "Nobody is signed in.", "Sign in.");
            case ConnectionState.Stopped stopped -> CheckResult.problem("The action listener was stopped.",
                    "Somebody chose Stop in the tray menu.", "Choose Run in the tray menu.");
            case ConnectionState.Connecting connecting -> CheckResult.unknown("The action listener is connecting.",
                    "This takes a few seconds.", "Run this again.");
            case ConnectionState.Reconnecting again -> CheckResult.of(Severity.PROBLEM, again.reason())
                    .withDetail("attempt " + again.attempt() + " at " + again.nextAttempt());
            case ConnectionState.Refused refused -> CheckResult.of(Severity.PROBLEM, refused.reason());
        };
    }
}
