// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.diagnostics.internal.checks;

import java.net.URI;
import java.util.Optional;

import org.ftracktray.client.Problem;
import org.ftracktray.client.SiteAddress;
import org.ftracktray.client.SiteCheck;
import org.ftracktray.diagnostics.Check;
import org.ftracktray.diagnostics.CheckResult;
import org.ftracktray.diagnostics.Severity;
import org.ftracktray.signin.ProductConnection;
import org.ftracktray.signin.SiteSetting;
import org.ftracktray.signin.SiteVersion;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether the Ftrack URL is set and leads to an ftrack site now. */
@Component
public final class SiteUrlCheck implements Check {
    private final SiteSetting setting;

    @Activate
    public SiteUrlCheck(@Reference SiteSetting setting) {
        this.setting = setting;
    }

    @Override
    public String id() {
        return "ftracktray.site";
    }

    @Override
    public String title() {
        return "Ftrack URL";
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public CheckResult run() {
        Optional<Problem> problem = setting.problem();
        if (problem.isPresent()) {
            return CheckResult.of(Severity.PROBLEM, problem.get());
        }
        if (setting.site().isEmpty()) {
            return CheckResult.problem("The Ftrack URL is not set.", "Nobody told Ftrack Tray which site to use.",
                    "Type the URL in Preferences or in the window that signs you in, or ask your administrator for it.");
        }
        URI site = setting.site().get();
        String origin = "set by " + CheckSentences.of(setting.origin());
        return switch (SiteAddress.check(site, ProductConnection.options())) {
            case SiteCheck.Ok ok when SiteVersion.problem(ok).isPresent() ->
                CheckResult.of(Severity.PROBLEM, SiteVersion.problem(ok).get()).withDetail(site + ", " + origin);
            case SiteCheck.Ok ok when ok.finalAddress().equals(site) ->
                CheckResult.ok(site + " is an ftrack site.").withDetail("version " + ok.version() + ", " + origin);
            case SiteCheck.Ok ok -> CheckResult.ok(site + " leads to the ftrack site " + ok.finalAddress() + ".")
                    .withDetail("version " + ok.version() + ", " + origin);
            case SiteCheck.Failed failed ->
                CheckResult.of(Severity.PROBLEM, failed.reason().problem()).withDetail(site + ", " + origin);
        };
    }
}
