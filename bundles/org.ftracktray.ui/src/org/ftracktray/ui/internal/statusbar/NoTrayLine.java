// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.statusbar;

import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;
import org.ftracktray.client.Registration;
import org.ftracktray.desktop.StatusItems;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.internal.widgets.SnapshotBinding;
import org.ftracktray.ui.internal.widgets.Style;
import org.ftracktray.ui.internal.window.DesktopTray;

/** A quiet line at the bottom of the window, while nothing on this desktop shows tray icons. */
final class NoTrayLine {
    private static final int NARROWEST = 200;
    private static final int MARGINS = 40;

    private NoTrayLine() {}

    /** Looks when a panel came or went, and when the window is used: a panel that embeds windows tells nobody. */
    static void below(Composite parent, StatusItems items, DesktopTray tray, UISynchronize ui) {
        Label words = Style.CAPTION.on(WidgetKeys.named(new Label(parent, SWT.WRAP), WidgetKeys.NO_TRAY));
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(NARROWEST, SWT.DEFAULT).exclude(true)
                .applyTo(words);
        words.setVisible(false);
        words.setText(NoTrayHint.here());
        Runnable look = () -> show(words, !tray.isPresent());
        Registration hosts = items.onHost(present -> SnapshotBinding.later(words, ui, look));
        Listener activated = used -> look.run();
        Listener resized = changed -> fit(words);
        words.getShell().addListener(SWT.Activate, activated);
        words.getShell().addListener(SWT.Resize, resized);
        words.addDisposeListener(disposed -> {
            hosts.close();
            if (!words.getShell().isDisposed()) {
                words.getShell().removeListener(SWT.Activate, activated);
                words.getShell().removeListener(SWT.Resize, resized);
            }
        });
    }

    private static void show(Label words, boolean shown) {
        GridData place = (GridData) words.getLayoutData();
        if (!words.isDisposed() && place.exclude == shown) {
            place.exclude = !shown;
            words.setVisible(shown);
            fit(words);
            words.requestLayout();
        }
    }

    /** A trim asks how high its parts are without saying how wide they will be. */
    private static void fit(Label words) {
        GridData place = (GridData) words.getLayoutData();
        int width = Math.max(NARROWEST, words.getShell().getClientArea().width - MARGINS);
        if (place.widthHint != width) {
            place.widthHint = width;
            words.requestLayout();
        }
    }
}
