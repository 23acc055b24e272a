// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.handlers;

import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.ftracktray.signin.SignIn;
import org.ftracktray.signin.SignInState;
import org.ftracktray.ui.internal.window.Questions;

/** Signs out and forgets the key. */
public final class LogoutHandler {
    @CanExecute
    boolean isSignedIn(SignIn signIn) {
        return signIn.state() instanceof SignInState.SignedIn;
    }

    @Execute
    void signOut(SignIn signIn, Questions questions) {
        if (questions.logOut()) {
            signIn.signOut();
        }
    }
}
