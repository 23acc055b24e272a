// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.tray;

import java.util.List;

import org.eclipse.e4.ui.di.UISynchronize;
import org.ftracktray.desktop.ItemLook;
import org.ftracktray.desktop.ItemOwner;
import org.ftracktray.desktop.MenuEntry;
import org.ftracktray.desktop.StatusItem;
import org.ftracktray.desktop.StatusItems;
import org.ftracktray.ui.internal.Messages;

/** An icon in a panel that speaks StatusNotifierItem. */
final class PanelTrayIcon implements TrayIcon {
    /** Panels keep what the artist chose (hidden, order) under this name. */
    private static final String ID = "ftrack-tray";

    private final TrayPixmaps pixmaps;
    private final StatusItem item;

    PanelTrayIcon(StatusItems items, TrayLook look, TrayPixmaps pixmaps, TrayUse use, UISynchronize ui) {
        this.pixmaps = pixmaps;
        item = items.open(ID, look(look), new ItemOwner() {
            @Override
            public void pressed(String token) {
                ui.asyncExec(() -> use.pressed(token));
            }

            @Override
            public void opening() {
                ui.asyncExec(use::opening);
            }

            @Override
            public void chosen(MenuEntry.Choice choice, String token) {
                ui.asyncExec(choice.action());
            }
        });
    }

    private ItemLook look(TrayLook look) {
        return new ItemLook(Messages.product_name, look.words(), pixmaps.themeName(look.picture()),
                pixmaps.of(look.picture()));
    }

    @Override
    public void show(TrayLook look) {
        item.show(look(look));
    }

    @Override
    public void offer(List<MenuEntry> menu) {
        item.offer(menu);
    }

    @Override
    public void close() {
        item.close();
    }
}
