// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.diagnostics.internal.checks;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

import org.ftracktray.client.SiteAddress;
import org.ftracktray.client.SiteCheck;
import org.ftracktray.diagnostics.Check;
import org.ftracktray.diagnostics.CheckResult;
import org.ftracktray.diagnostics.Severity;
import org.ftracktray.signin.ProductConnection;
import org.ftracktray.signin.SiteSetting;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether this computer's clock agrees with the site's: certificates and timers depend on it. */
@Component
public final class ClockCheck implements Check {
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    private final SiteSetting setting;

    @Activate
    public ClockCheck(@Reference SiteSetting setting) {
        this.setting = setting;
    }

    @Override
    public String id() {
        return "ftracktray.clock";
    }

    @Override
    public String title() {
        return "Clock";
    }

    @Override
    public int order() {
        return 800;
    }

    @Override
    public CheckResult run() {
        Optional<URI> site = setting.site();
        if (site.isEmpty()) {
            return CheckResult.unknown("There is no site to compare the clock with.", "The Ftrack URL is not set.",
                    "Type the URL in Preferences or in the window that signs you in.");
        }
        return switch (SiteAddress.check(site.get(), ProductConnection.options())) {
            case SiteCheck.Ok ok -> ok.clockAhead().map(ClockCheck::compare)
                    .orElseGet(() -> CheckResult.unknown("The site does not tell the time.", "", ""));
            case SiteCheck.Failed failed -> CheckResult.of(Severity.UNKNOWN, failed.reason().problem());
        };
    }

    private static CheckResult compare(Duration ahead) {
        Duration difference = ahead.abs();
        if (difference.compareTo(TOLERANCE) < 0) {
            return CheckResult.ok("The clock of this computer agrees with the site's.")
                    .withDetail("the site is " + ahead.toMillis() + " ms ahead");
        }
        String amount = difference.toMinutes() < 120
                ? difference.toMinutes() + " minutes"
                : difference.toHours() + " hours";
        return CheckResult.warning(
                "The clock of this computer is " + amount + (ahead.isNegative() ? " fast." : " slow."),
                "Timers start and stop at wrong times, and secure connections may fail.",
                "Let the system set date and time automatically.");
    }
}
