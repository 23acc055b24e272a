// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.handlers;

import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.workbench.IWorkbench;
import org.ftracktray.ui.internal.window.Questions;

/** Ends Ftrack Tray; applications that it started stay. */
public final class QuitHandler {
    @Execute
    void quit(IWorkbench workbench, Questions questions) {
        if (questions.quit()) {
            workbench.close();
        }
    }
}
