// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.tray;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import org.ftracktray.desktop.MenuEntry;

/**
 * The one icon: in a panel that speaks StatusNotifierItem while there is one, else SWT's own. Never both: panels that know both
 * ways would show two. UI thread only.
 */
final class TrayIcons implements AutoCloseable {
    private final Function<TrayLook, TrayIcon> inPanel;
    private final Supplier<Optional<TrayIcon>> inWindow;
    private Optional<TrayIcon> icon = Optional.empty();
    private Optional<Boolean> panel = Optional.empty();
    private TrayLook look;
    private List<MenuEntry> menu = List.of();
    private boolean closed;

    TrayIcons(Function<TrayLook, TrayIcon> inPanel, Supplier<Optional<TrayIcon>> inWindow) {
        this.inPanel = inPanel;
        this.inWindow = inWindow;
    }

    /** Whether a panel takes the icon; nothing is shown before this is known. */
    void host(boolean present) {
        if (closed || panel.filter(known -> known == present).isPresent()) {
            return;
        }
        panel = Optional.of(present);
        icon.ifPresent(TrayIcon::close);
        icon = present ? Optional.of(inPanel.apply(look)) : inWindow.get();
        icon.ifPresent(shown -> {
            shown.show(look);
            shown.offer(menu);
        });
    }

    void show(TrayLook newLook, List<MenuEntry> newMenu) {
        boolean sameLook = newLook.equals(look);
        look = newLook;
        menu = newMenu;
        icon.ifPresent(shown -> {
            if (!sameLook) {
                shown.show(look);
            }
            shown.offer(menu);
        });
    }

    @Override
    public void close() {
        closed = true;
        icon.ifPresent(TrayIcon::close);
        icon = Optional.empty();
    }
}
