// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.tray;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tray;
import org.eclipse.swt.widgets.TrayItem;
import org.ftracktray.desktop.MenuEntry;
import org.ftracktray.desktop.MenuEntry.Choice;
import org.ftracktray.desktop.MenuEntry.Line;
import org.ftracktray.desktop.MenuEntry.Menu;
import org.ftracktray.desktop.MenuEntry.Words;
import org.ftracktray.ui.internal.Messages;

/** SWT's own tray item: Windows, macOS, and on X11 the panels that embed a window. */
final class SwtTrayIcon implements TrayIcon {
    private final TrayItem item;
    private final Shell menuOwner;
    private List<MenuEntry> offered = List.of();
    private org.eclipse.swt.widgets.Menu menu;

    private SwtTrayIcon(Tray tray, TrayUse use) {
        item = new TrayItem(tray, SWT.NONE);
        menuOwner = new Shell(tray.getDisplay(), SWT.NO_TRIM);
        item.addListener(SWT.Selection, pressed -> use.pressed(""));
        item.addListener(SWT.MenuDetect, asked -> {
            use.opening();
            if (menu != null) {
                menu.dispose();
            }
            menu = new org.eclipse.swt.widgets.Menu(menuOwner, SWT.POP_UP);
            fill(menu, offered);
            menu.setVisible(true);
        });
    }

    /** Empty on a desktop for which SWT knows no tray. */
    static Optional<TrayIcon> on(Display display, TrayUse use) {
        Tray tray = display.getSystemTray();
        return tray == null ? Optional.empty() : Optional.of(new SwtTrayIcon(tray, use));
    }

    @Override
    public void show(TrayLook look) {
        item.setImage(look.picture().icon().of(item));
        item.setToolTipText(Messages.product_name + ": " + look.words());
    }

    @Override
    public void offer(List<MenuEntry> entries) {
        offered = entries;
    }

    private static void fill(org.eclipse.swt.widgets.Menu target, List<MenuEntry> entries) {
        for (MenuEntry entry : entries) {
            switch (entry) {
                case Line line -> new MenuItem(target, SWT.SEPARATOR);
                case Words words -> item(target, SWT.PUSH, words.label().replace("&", "&&")).setEnabled(false);
                case Choice choice -> {
                    MenuItem shown = item(target, SWT.PUSH, choice.label());
                    shown.setEnabled(choice.enabled());
                    shown.addListener(SWT.Selection, chosen -> choice.action().run());
                }
                case Menu sub -> {
                    org.eclipse.swt.widgets.Menu below = new org.eclipse.swt.widgets.Menu(target);
                    item(target, SWT.CASCADE, sub.label()).setMenu(below);
                    fill(below, sub.entries());
                }
            }
        }
    }

    private static MenuItem item(org.eclipse.swt.widgets.Menu menu, int style, String label) {
        MenuItem item = new MenuItem(menu, style);
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
