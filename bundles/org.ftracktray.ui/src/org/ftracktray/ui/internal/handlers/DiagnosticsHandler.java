// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.handlers;

import org.eclipse.e4.core.di.annotations.Execute;
import org.ftracktray.signin.SignIn;
import org.ftracktray.signin.SignInState;
import org.ftracktray.ui.internal.diagnostics.DiagnosticsDialog;
import org.ftracktray.ui.internal.window.MainWindow;

/** Shows the checks: in their view, or in a dialog while nobody is signed in and that view is not there. */
public final class DiagnosticsHandler {
    @Execute
    void show(MainWindow window, SignIn signIn, DiagnosticsDialog dialog) {
        if (signIn.state() instanceof SignInState.SignedIn) {
            window.showPart("org.ftracktray.part.diagnostics");
        } else {
            window.show();
            dialog.open();
        }
    }
}
