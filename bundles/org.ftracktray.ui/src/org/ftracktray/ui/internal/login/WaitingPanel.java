// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.login;

import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.ftracktray.client.SiteAddress;
import org.ftracktray.signin.SignIn;
import org.ftracktray.signin.SignInState;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.web.BrowserWait;
import org.ftracktray.ui.internal.web.SignInPages;

/** While the browser signs in. */
final class WaitingPanel implements Panel {
    private final BrowserWait wait;

    WaitingPanel(Composite parent, SignIn signIn, SignInPages pages, UISynchronize ui) {
        wait = new BrowserWait(parent, pages, ui, WidgetKeys.LOGIN, "", signIn::cancel);
        WidgetKeys.named(wait.composite(), WidgetKeys.LOGIN_WAITING);
    }

    @Override
    public void render(SignInState state) {
        if (state instanceof SignInState.WaitingForBrowser waiting) {
            wait.show(NLS.bind(Messages.waiting_explanation, SiteAddress.shownAuthority(waiting.site())),
                    waiting.link(),
                    waiting.until());
        } else {
            wait.end();
        }
    }

    @Override
    public Composite composite() {
        return wait.composite();
    }

    @Override
    public void focus() {
        wait.focus();
    }
}
