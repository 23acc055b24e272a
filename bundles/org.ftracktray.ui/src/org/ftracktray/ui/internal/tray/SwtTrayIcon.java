// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.tray;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tray;
import org.eclipse.swt.widgets.TrayItem;
import org.ftracktray.ui.internal.tray.TrayMenuEntry.Choice;
import org.ftracktray.ui.internal.tray.TrayMenuEntry.Line;
import org.ftracktray.ui.internal.tray.TrayMenuEntry.Menu;
import org.ftracktray.ui.internal.tray.TrayMenuEntry.Words;
import org.ftracktray.ui.internal.widgets.Level;

/** SWT's own tray item. */
final class SwtTrayIcon implements TrayIcon {
    private final TrayItem item;
    private final Shell menuOwner;
    private org.eclipse.swt.widgets.Menu menu;

    private SwtTrayIcon(Tray tray) {
        item = new TrayItem(tray, SWT.NONE);
        menuOwner = new Shell(tray.getDisplay(), SWT.NO_TRIM);
    }

    /** Empty on a desktop for which SWT knows no tray. */
    static Optional<TrayIcon> on(Display display) {
        Tray tray = display.getSystemTray();
        return tray == null ? Optional.empty() : Optional.of(new SwtTrayIcon(tray));
    }

    @Override
    public void show(Level level, String toolTip) {
        item.setImage(level.tray().of(item));
        item.setToolTipText(toolTip);
    }

    @Override
    public void onPress(Runnable action) {
        item.addListener(SWT.Selection, pressed -> action.run());
    }

    @Override
    public void onMenu(Supplier<List<TrayMenuEntry>> entries) {
        item.addListener(SWT.MenuDetect, asked -> {
            if (menu != null) {
                menu.dispose();
            }
            menu = new org.eclipse.swt.widgets.Menu(menuOwner, SWT.POP_UP);
            fill(menu, entries.get());
            menu.setVisible(true);
        });
    }

    private static void fill(org.eclipse.swt.widgets.Menu target, List<TrayMenuEntry> entries) {
        for (TrayMenuEntry entry : entries) {
            switch (entry) {
                case Line line -> new MenuItem(target, SWT.SEPARATOR);
                case Words words -> item(target, SWT.PUSH, words.label()).setEnabled(false);
                case Choice choice -> {
                    MenuItem shown = item(target, SWT.PUSH, choice.label());
                    shown.setEnabled(choice.enabled());
                    shown.addListener(SWT.Selection, chosen -> choice.action().run());
                }
                case Menu sub -> {
                    var below = new org.eclipse.swt.widgets.Menu(target);
                    item(target, SWT.CASCADE, sub.label()).setMenu(below);
                    fill(below, sub.entries());
                }
            }
        }
    }

    private static MenuItem item(org.eclipse.swt.widgets.Menu menu, int style, String label) {
        var item = new MenuItem(menu, style);
        item.setText(label);
        return item;
    }

    @Override
    public void close() {
        if (!item.isDisposed()) {
            item.dispose();
        }
        if (!menuOwner.isDisposed()) {
            menuOwner.dispose();
        }
    }
}
