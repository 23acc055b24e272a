// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.web;

import java.net.URI;

import jakarta.inject.Inject;

import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.osgi.util.NLS;
import org.ftracktray.ui.WebBrowser;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.notifications.Notifications;

/** Opens pages in the browser for views; where there is none, the address is told. */
@Creatable
public final class PageOpener {
    private final WebBrowser browser;
    private final Notifications notifications;

    @Inject
    PageOpener(WebBrowser browser, Notifications notifications) {
        this.browser = browser;
        this.notifications = notifications;
    }

    /** Returns at once. */
    public void open(URI page) {
        Thread.ofVirtual().name("open page").start(() -> {
            if (!browser.open(page)) {
                notifications.notify(Messages.browser_failed_title, NLS.bind(Messages.browser_failed, page));
            }
        });
    }
}
