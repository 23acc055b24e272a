// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal.bundles;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ftracktray.diagnostics.Check;
import org.ftracktray.diagnostics.CheckResult;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether every bundle of the studio is in use; there only when the studio has added some. */
@Component
public final class StudioBundlesCheck implements Check {

    private final StudioBundles bundles;

    @Activate
    public StudioBundlesCheck(@Reference StudioBundles bundles) {
        this.bundles = bundles;
    }

    @Override
    public String id() {
        return "ftracktray.bundles";
    }

    @Override
    public String title() {
        return "Bundles of the studio";
    }

    @Override
    public int order() {
        return 450;
    }

    @Override
    public CheckResult run() {
        List<String> used = bundles.used();
        List<String> problems = bundles.problems();
        String detail = Stream.concat(problems.stream(), used.stream()).collect(Collectors.joining("\n"));
        if (!problems.isEmpty()) {
            return CheckResult.problem(problems.getFirst(),
                    problems.size() == 1 ? "" : "There are " + (problems.size() - 1) + " more; the report lists them.",
                    "Tell the author of the bundle, or take it out of its folder; then start Ftrack Tray again.")
                    .withDetail(detail);
        }
        return CheckResult.ok(
                used.size() == 1 ? "1 is in use." : used.size() + " are in use.").withDetail(detail);
    }
}
