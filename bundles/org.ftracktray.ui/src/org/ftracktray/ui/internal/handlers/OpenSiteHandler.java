// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.handlers;

import java.net.URI;

import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.osgi.util.NLS;
import org.ftracktray.signin.SignIn;
import org.ftracktray.signin.SignInState;
import org.ftracktray.signin.SiteSetting;
import org.ftracktray.ui.WebBrowser;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.notifications.Notifications;

/** Opens the ftrack site in the web browser. */
public final class OpenSiteHandler {
    @CanExecute
    boolean hasSite(SiteSetting setting) {
        return setting.site().isPresent();
    }

    @Execute
    void open(SignIn signIn, SiteSetting setting, WebBrowser browser, Notifications notifications) {
        URI site = signIn.state() instanceof SignInState.SignedIn in ? in.account().site() : setting.site().get();
        Thread.ofVirtual().name("open ftrack").start(() -> {
            if (!browser.open(site)) {
                notifications.notify(Messages.browser_failed_title, NLS.bind(Messages.browser_failed, site));
            }
        });
    }
}
