// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.checks;

import java.util.function.BooleanSupplier;

import org.ftracktray.desktop.StatusItems;
import org.ftracktray.diagnostics.Check;
import org.ftracktray.diagnostics.CheckResult;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.statusbar.NoTrayHint;
import org.ftracktray.ui.internal.window.TrayHost;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether this desktop shows the tray icon, without which a hidden window is found by a second start only. */
@Component(service = Check.class)
public final class TrayIconCheck implements Check {
    private final BooleanSupplier overTheBus;
    private final TrayHost embedding;
    private final String hint;

    @Activate
    public TrayIconCheck(@Reference StatusItems items) {
        this(items::isHostPresent, TrayHost.ofThisSystem(), NoTrayHint.here());
    }

    /** @param hint what is said where there is none */
    TrayIconCheck(BooleanSupplier overTheBus, TrayHost embedding, String hint) {
        this.overTheBus = overTheBus;
        this.embedding = embedding;
        this.hint = hint;
    }

    @Override
    public String id() {
        return "ftracktray.tray";
    }

    @Override
    public String title() {
        return Messages.check_tray;
    }

    @Override
    public int order() {
        return 900;
    }

    @Override
    public CheckResult run() {
        if (overTheBus.getAsBoolean()) {
            return CheckResult.ok(Messages.preferences_trayPresent).withDetail("StatusNotifierItem over D-Bus");
        }
        if (embedding.isPresent()) {
            return CheckResult.ok(Messages.preferences_trayPresent).withDetail(embedding.toString());
        }
        return CheckResult.warning(hint, "", Messages.check_tray_remedy);
    }
}
