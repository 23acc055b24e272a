// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.handlers;

import org.eclipse.e4.core.di.annotations.Execute;
import org.ftracktray.ui.internal.guide.GuideDialog;
import org.ftracktray.ui.internal.window.MainWindow;

/** Opens the guide for artists. */
public final class GuideHandler {
    private GuideDialog open;

    @Execute
    void show(MainWindow window) {
        window.show();
        if (open == null || open.getShell() == null || open.getShell().isDisposed()) {
            open = new GuideDialog(window.shell().orElse(null));
            open.open();
        } else {
            open.getShell().forceActive();
        }
    }
}
