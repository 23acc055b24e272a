// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.tray;

import java.util.List;

import org.ftracktray.desktop.MenuEntry;

/** The icon in the system tray, however the desktop shows it. UI thread only. */
interface TrayIcon extends AutoCloseable {
    void show(TrayLook look);

    /** What the menu offers from now on. */
    void offer(List<MenuEntry> menu);

    @Override
    void close();
}
