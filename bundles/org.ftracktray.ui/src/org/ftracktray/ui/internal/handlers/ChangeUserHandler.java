// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.handlers;

import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.ftracktray.signin.SignIn;
import org.ftracktray.signin.SignInState;
import org.ftracktray.ui.internal.changeuser.ChangeUserDialog;
import org.ftracktray.ui.internal.window.MainWindow;

/** Shows who is signed in here and in the browser, and changes that. */
public final class ChangeUserHandler {
    @CanExecute
    boolean isSignedIn(SignIn signIn) {
        return signIn.state() instanceof SignInState.SignedIn;
    }

    @Execute
    void open(MainWindow window, ChangeUserDialog dialog) {
        window.show();
        dialog.open();
    }
}
