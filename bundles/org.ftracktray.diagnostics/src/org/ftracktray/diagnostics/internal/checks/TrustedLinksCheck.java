// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.diagnostics.internal.checks;

import org.ftracktray.diagnostics.Check;
import org.ftracktray.diagnostics.CheckResult;
import org.ftracktray.signin.ManagedFile;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether links start applications without a question, and which file says so. */
@Component
public final class TrustedLinksCheck implements Check {

    private final ManagedFile managed;

    @Activate
    public TrustedLinksCheck(@Reference ManagedFile managed) {
        this.managed = managed;
    }

    @Override
    public String id() {
        return "ftracktray.trustLinks";
    }

    @Override
    public String title() {
        return "Starts from links";
    }

    @Override
    public int order() {
        return 871;
    }

    @Override
    public CheckResult run() {
        try {
            return CheckResult.ok(managed.isTrue("trustLinks")
                    ? "A link of ftracktray: starts an application without a question: " + managed.place()
                            + " says trustLinks=true."
                    : "A link of ftracktray: asks before it starts an application.");
        } catch (IllegalStateException e) {
            return CheckResult.warning("A link of ftracktray: asks before it starts an application.", e.getMessage(),
                    "Mend the file, or ask your administrator.");
        }
    }
}
