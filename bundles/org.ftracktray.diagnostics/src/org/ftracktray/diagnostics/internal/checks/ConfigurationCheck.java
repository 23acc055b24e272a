// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.diagnostics.internal.checks;

import java.util.List;
import java.util.stream.Collectors;

import org.ftracktray.diagnostics.Check;
import org.ftracktray.diagnostics.CheckResult;
import org.ftracktray.launch.Applications;
import org.ftracktray.launch.ConfigurationProblem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether every entry of the application configuration could be understood. */
@Component
public final class ConfigurationCheck implements Check {
    private final Applications applications;

    @Activate
    public ConfigurationCheck(@Reference Applications applications) {
        this.applications = applications;
    }

    @Override
    public String id() {
        return "ftracktray.configuration";
    }

    @Override
    public String title() {
        return "Application configuration";
    }

    @Override
    public int order() {
        return 600;
    }

    @Override
    public CheckResult run() {
        List<ConfigurationProblem> problems = applications.problems();
        if (problems.isEmpty()) {
            return CheckResult.ok("The application configuration is in order.");
        }
        ConfigurationProblem first = problems.getFirst();
        long files = problems.stream().map(ConfigurationProblem::file).distinct().count();
        String what = problems.size() == 1
                ? "There is one problem in the application configuration."
                : "There are " + problems.size() + " problems in "
                        + (files == 1 ? "one file" : files + " files") + " of the application configuration.";
        return CheckResult.warning(what, first.message(),
                first.remedy().isEmpty() ? "Give the details below to your administrator." : first.remedy())
                .withDetail(problems.stream().map(ConfigurationProblem::toString).collect(Collectors.joining("\n")));
    }
}
