// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.notifications;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.notifications.NotificationPopup;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.ftracktray.client.SecretMask;
import org.ftracktray.ui.internal.UiPreferences;
import org.ftracktray.ui.internal.widgets.Style;

/** Short news in the corner of the screen. Any thread. */
@Creatable
@Singleton
public final class Notifications {
    private static final long VISIBLE_MS = 6000;
    private static final int WIDTH = 280;

    private final UiPreferences preferences = new UiPreferences();
    private final UISynchronize ui;
    private final Display display;

    @Inject
    Notifications(UISynchronize ui, Display display) {
        this.ui = ui;
        this.display = display;
    }

    public void notify(String title, String text) {
        if (preferences.notifies()) {
            SecretMask mask = SecretMask.ofThisProcess();
            ui.asyncExec(() -> NotificationPopup.forDisplay(display)
                    .title(area -> words(area, Style.HEADING, mask.text(title)), true)
                    .content(area -> words(area, Style.CAPTION, mask.text(text))).delay(VISIBLE_MS).fadeIn(false)
                    .open());
        }
    }

    /** The popup itself leaves no margins and cuts what is longer than its line. */
    private static Control words(Composite area, Style style, String text) {
        Composite holder = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(12, 8).applyTo(holder);
        Label label = style.on(new Label(holder, SWT.WRAP));
        label.setText(text);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(label);
        return holder;
    }
}
