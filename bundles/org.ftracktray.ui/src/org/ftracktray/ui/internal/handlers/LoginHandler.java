// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.handlers;

import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.ftracktray.signin.SignIn;
import org.ftracktray.signin.SignInState;
import org.ftracktray.ui.internal.window.MainWindow;

/** Brings the sign-in view to the front. */
public final class LoginHandler {
    @CanExecute
    boolean isSignedOut(SignIn signIn) {
        return !(signIn.state() instanceof SignInState.SignedIn);
    }

    @Execute
    void show(MainWindow window) {
        window.showPart(MainWindow.LOGIN);
    }
}
