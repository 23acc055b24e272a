// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.handlers;

import org.eclipse.e4.core.di.annotations.Execute;
import org.ftracktray.ui.internal.window.MainWindow;

/** Brings the window to the front. */
public final class ShowWindowHandler {
    @Execute
    void show(MainWindow window) {
        window.show();
    }
}
