// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.notifications;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.jface.notifications.NotificationPopup;
import org.eclipse.swt.widgets.Display;
import org.ftracktray.ui.internal.UiPreferences;

/** Short news in the corner of the screen. Any thread. */
@Creatable
@Singleton
public final class Notifications {
    private static final long VISIBLE_MS = 6000;

    private final UiPreferences preferences = new UiPreferences();
    private final UISynchronize ui;
    private final Display display;

    @Inject
    Notifications(UISynchronize ui, Display display) {
        this.ui = ui;
        this.display = display;
    }

    public void tell(String title, String text) {
        if (preferences.notifies()) {
            ui.asyncExec(() -> NotificationPopup.forDisplay(display).title(title, true).text(text).delay(VISIBLE_MS)
                    .fadeIn(false).open());
        }
    }
}
