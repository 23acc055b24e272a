// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.diagnostics.internal.checks;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import org.ftracktray.client.Problem;
import org.ftracktray.diagnostics.Check;
import org.ftracktray.diagnostics.CheckResult;
import org.ftracktray.launch.Application;
import org.ftracktray.launch.Applications;
import org.ftracktray.launch.Availability.Installed;
import org.ftracktray.launch.Availability.NotInstalled;
import org.ftracktray.launch.ScanState;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Which applications can run on this workstation. */
@Component
public final class InstalledApplicationsCheck implements Check {
    private final Applications applications;

    @Activate
    public InstalledApplicationsCheck(@Reference Applications applications) {
        this.applications = applications;
    }

    @Override
    public String id() {
        return "ftracktray.applications";
    }

    @Override
    public String title() {
        return "Applications on this workstation";
    }

    @Override
    public int order() {
        return 500;
    }

    @Override
    public CheckResult run() {
        List<Application> catalogue = applications.catalogue();
        long installed = catalogue.stream().filter(application -> application.availability().installed()).count();
        String detail = catalogue.stream().map(InstalledApplicationsCheck::line).collect(Collectors.joining("\n"));
        if (applications.scan() instanceof ScanState.Failed(Instant ended, Problem problem)) {
            return CheckResult.problem(problem.what(), problem.cause(), problem.remedy()).withDetail(detail);
        }
        if (catalogue.isEmpty() && applications.scan() instanceof ScanState.Searching) {
            return CheckResult.problem("The search for applications is still going on.", "", "Check again later.");
        }
        if (catalogue.isEmpty()) {
            return CheckResult.problem("No application is configured.",
                    "No folder with application configurations is set, or the folders are empty.",
                    "Ask your administrator which folder to set on the preference page.");
        }
        if (installed == 0) {
            return CheckResult.problem("None of the configured applications is installed here.",
                    "The programs were not found where the configuration says.",
                    "Ask your administrator to install one or to correct the configuration.").withDetail(detail);
        }
        String what = installed + " of " + catalogue.size() + " configured applications can run here.";
        return CheckResult.ok(what).withDetail(detail);
    }

    private static String line(Application application) {
        return switch (application.availability()) {
            case Installed installed -> application.title() + ": " + application.executable();
            case NotInstalled not -> application.title() + ": " + not.problem().what();
        };
    }
}
