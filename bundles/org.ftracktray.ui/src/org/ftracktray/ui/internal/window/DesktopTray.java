// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.window;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.e4.core.di.annotations.Creatable;
import org.ftracktray.desktop.StatusItems;

/** Tells whether anything on this desktop shows tray icons: a panel over D-Bus, or one that embeds windows. */
@Creatable
@Singleton
public final class DesktopTray implements TrayHost {
    private final StatusItems items;
    private final TrayHost embedding = TrayHost.ofThisSystem();

    @Inject
    DesktopTray(StatusItems items) {
        this.items = items;
    }

    @Override
    public boolean isPresent() {
        return items.isHostPresent() || embedding.isPresent();
    }
}
