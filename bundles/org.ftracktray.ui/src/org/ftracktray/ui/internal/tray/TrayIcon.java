// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.tray;

import java.util.List;
import java.util.function.Supplier;

import org.ftracktray.ui.internal.widgets.Level;

/** The icon in the system tray, however the desktop shows it. UI thread only. */
public interface TrayIcon extends AutoCloseable {
    void show(Level level, String toolTip);

    /** What a left click does. */
    void onPress(Runnable action);

    /** What the menu offers, asked each time it opens. */
    void onMenu(Supplier<List<TrayMenuEntry>> entries);

    @Override
    void close();
}
