// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.handlers;

import org.eclipse.e4.core.di.annotations.Execute;
import org.ftracktray.ui.WebBrowser;
import org.ftracktray.ui.internal.about.AboutDialog;
import org.ftracktray.ui.internal.window.MainWindow;

/** Says what this is, in which version, and on what it runs. */
public final class AboutHandler {
    @Execute
    void show(MainWindow window, WebBrowser browser) {
        window.show();
        window.shell().ifPresent(shell -> new AboutDialog(shell, browser).open());
    }
}
