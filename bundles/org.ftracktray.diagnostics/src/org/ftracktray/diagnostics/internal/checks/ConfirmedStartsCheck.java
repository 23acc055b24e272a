// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.diagnostics.internal.checks;

import java.util.Optional;

import org.ftracktray.diagnostics.Check;
import org.ftracktray.diagnostics.CheckResult;
import org.ftracktray.signin.ManagedFile;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether starts that were asked for in ftrack have to be confirmed on this workstation, and which file says so. */
@Component
public final class ConfirmedStartsCheck implements Check {

    private final ManagedFile managed;

    @Activate
    public ConfirmedStartsCheck(@Reference ManagedFile managed) {
        this.managed = managed;
    }

    @Override
    public String id() {
        return "ftracktray.confirmStarts";
    }

    @Override
    public String title() {
        return "Starts from ftrack";
    }

    @Override
    public int order() {
        return 870;
    }

    @Override
    public CheckResult run() {
        try {
            Optional<String> setting = managed.get("confirmStarts");
            return CheckResult.ok(setting.filter(value -> !value.equalsIgnoreCase("false"))
                    .map(value -> "What is started in ftrack is confirmed on this workstation first: " + managed.place()
                            + " says confirmStarts=" + value + ".")
                    .orElse("What is started in ftrack starts on this workstation without a question. confirmStarts=true"
                            + " in " + managed.place() + " changes that."));
        } catch (IllegalStateException e) {
            return CheckResult.warning("What is started in ftrack is confirmed on this workstation first.",
                    e.getMessage(),
                    "Mend the file, or ask your administrator.");
        }
    }
}
