// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.widgets.Display;
import org.ftracktray.client.Problem;

/** Says in a window why Ftrack Tray does not start: who starts it from the desktop sees no terminal. */
public final class StartProblem {

    /** Long enough to read it; nobody may be there to close it. */
    private static final int SHOWN_MILLIS = 20_000;

    private StartProblem() {}

    /**
     * Shows the problem and returns when the person has closed the window, or after twenty seconds. Does nothing where
     * there is no display. On the main thread only.
     */
    public static void show(Problem problem) {
        try {
            show(new Display(), problem, SHOWN_MILLIS);
        } catch (SWTError | UnsatisfiedLinkError noDisplay) {
            // What went wrong has been written to the terminal, which is all there is.
        }
    }

    private static void show(Display display, Problem problem, int millis) {
        try {
            MessageDialog dialog = new MessageDialog(null, "Ftrack Tray", null,
                    String.join("\n\n", problem.what(), problem.cause(), problem.remedy()).strip(), MessageDialog.ERROR,
                    0,
                    JFaceResources.getString("ok"));
            display.timerExec(millis, dialog::close);
            dialog.open();
        } finally {
            display.dispose();
        }
    }
}
