// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.diagnostics.internal.checks;

import java.util.List;

import org.ftracktray.diagnostics.Check;
import org.ftracktray.diagnostics.CheckResult;
import org.ftracktray.launch.DataFolder;
import org.ftracktray.launch.LaunchHistory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether what is kept over a restart could be read and written. */
@Component
public final class KeptDataCheck implements Check {

    private final LaunchHistory history;

    @Activate
    public KeptDataCheck(@Reference LaunchHistory history) {
        this.history = history;
    }

    @Override
    public String id() {
        return "ftracktray.data";
    }

    @Override
    public String title() {
        return "Kept data";
    }

    @Override
    public int order() {
        return 850;
    }

    @Override
    public CheckResult run() {
        List<String> problems = history.problems();
        return problems.isEmpty()
                ? CheckResult.ok("The data in " + DataFolder.path() + " can be read and written.")
                : CheckResult.warning(problems.getFirst(), "",
                        "The reason is in the log. What was set aside may be deleted when nobody needs it.")
                        .withDetail(String.join("\n", problems));
    }
}
