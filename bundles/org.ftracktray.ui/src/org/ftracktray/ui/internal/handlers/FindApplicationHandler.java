// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.handlers;

import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.ftracktray.signin.SignIn;
import org.ftracktray.signin.SignInState;
import org.ftracktray.ui.internal.applications.ApplicationsPart;
import org.ftracktray.ui.internal.window.MainWindow;

/** Leads to the search in the Applications view. */
public final class FindApplicationHandler {
    @CanExecute
    boolean canFind(SignIn signIn) {
        return signIn.state() instanceof SignInState.SignedIn;
    }

    @Execute
    void find(MainWindow window, EModelService model, MApplication application) {
        window.showPart(MainWindow.APPLICATIONS);
        if (model.find(MainWindow.APPLICATIONS, application) instanceof MPart part
                && part.getObject() instanceof ApplicationsPart view) {
            view.search();
        }
    }
}
