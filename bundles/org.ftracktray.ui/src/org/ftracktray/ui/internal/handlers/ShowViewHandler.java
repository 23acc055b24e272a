// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.handlers;

import jakarta.inject.Named;

import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.ftracktray.signin.SignIn;
import org.ftracktray.signin.SignInState;
import org.ftracktray.ui.internal.window.MainWindow;

/** Brings one of the views to the front; they are there while somebody is signed in. */
public final class ShowViewHandler {
    /** The parameter of the command: the id of a part. */
    private static final String VIEW = "org.ftracktray.command.showView.view";

    @CanExecute
    boolean canShow(SignIn signIn) {
        return signIn.state() instanceof SignInState.SignedIn;
    }

    @Execute
    void show(@Named(VIEW) String part, MainWindow window) {
        window.showPart(part);
    }
}
