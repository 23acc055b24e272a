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
    private NoTrayLine() {}

    /** Looks when a panel came or went, and when the window is used: a panel that embeds windows tells nobody. */
    static void below(Composite parent, StatusItems items, DesktopTray tray, UISynchronize ui) {
        Label words = Style.CAPTION.on(WidgetKeys.named(new Label(parent, SWT.WRAP), WidgetKeys.NO_TRAY));
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(60, SWT.DEFAULT).exclude(true).applyTo(words);
        words.setVisible(false);
        words.setText(NoTrayHint.here());
        Runnable look = () -> show(words, !tray.isPresent());
        Registration hosts = items.onHost(present -> SnapshotBinding.later(words, ui, look));
        Listener activated = used -> look.run();
        words.getShell().addListener(SWT.Activate, activated);
        words.addDisposeListener(disposed -> {
            hosts.close();
            if (!words.getShell().isDisposed()) {
                words.getShell().removeListener(SWT.Activate, activated);
            }
        });
    }

    private static void show(Label words, boolean shown) {
        GridData place = (GridData) words.getLayoutData();
        if (!words.isDisposed() && place.exclude == shown) {
            place.exclude = !shown;
            words.setVisible(shown);
            words.getShell().layout(new org.eclipse.swt.widgets.Control[]{words}, SWT.DEFER);
        }
    }
}
