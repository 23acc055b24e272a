// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.diagnostics.internal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.eclipse.core.runtime.Platform;
import org.ftracktray.diagnostics.CheckOutcome;
import org.ftracktray.diagnostics.CheckResult;
import org.ftracktray.listener.Listener;
import org.ftracktray.signin.SignIn;
import org.ftracktray.signin.SignInState.WaitingForBrowser;
import org.ftracktray.signin.SiteSetting;

/** The text that is sent to support. */
final class Report {
    private final Versions versions;
    private final SiteSetting site;
    private final SignIn signIn;
    private final Listener listener;
    private final Redactor redactor;

    Report(Versions versions, SiteSetting site, SignIn signIn, Listener listener, Redactor redactor) {
        this.versions = versions;
        this.site = site;
        this.signIn = signIn;
        this.listener = listener;
        this.redactor = redactor;
    }

    /** @param explained what the user asked to be explained; its part is left out when there is nothing */
    String text(List<CheckOutcome> outcomes, List<CheckOutcome> explained) {
        StringBuilder text = new StringBuilder("Ftrack Tray, report of ")
                .append(Instant.now().truncatedTo(ChronoUnit.SECONDS)).append("\n\nVersions\n");
        versions.lines().forEach(line -> text.append("  ").append(line).append('\n'));
        text.append("\nStates\n  site: ").append(site.site().map(Object::toString).orElse("none")).append(", ")
                .append(site.origin()).append("\n  sign-in: ").append(signInState()).append("\n  listener: ")
                .append(listener.state()).append("\n\nChecks\n");
        outcomes.forEach(outcome -> append(text, outcome));
        if (!explained.isEmpty()) {
            text.append("\nExplained\n");
            explained.forEach(outcome -> append(text, outcome));
        }
        text.append("\nLast lines of the log\n");
        LogTail.of(Platform.getLogFileLocation().toPath()).forEach(line -> text.append("  ").append(line).append('\n'));
        return redactor.redact(text.toString());
    }

    private Object signInState() {
        // the link holds a one-time secret
        return signIn.state() instanceof WaitingForBrowser waiting
                ? "WaitingForBrowser[site=" + waiting.site() + ", until=" + waiting.until() + "]"
                : signIn.state();
    }

    private static void append(StringBuilder text, CheckOutcome outcome) {
        CheckResult result = outcome.result();
        text.append("  ").append(result.severity()).append(" - ").append(outcome.title()).append(" (")
                .append(outcome.id())
                .append(", ").append(outcome.took().toMillis()).append(" ms)\n");
        for (String part : List.of(result.what(), result.cause(), result.remedy(), result.detail())) {
            part.lines().forEach(line -> text.append("      ").append(line).append('\n'));
        }
    }
}
