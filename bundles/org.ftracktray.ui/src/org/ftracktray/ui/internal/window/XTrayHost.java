// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.window;

import org.eclipse.core.runtime.ILog;

import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;

/**
 * Asks the X server who owns the system tray. SWT cannot tell: on GTK there is always a {@code Tray}, even where nothing
 * shows it (see freedesktop.org's System Tray Protocol: the owner of the selection {@code _NET_SYSTEM_TRAY_S<screen>}).
 */
final class XTrayHost implements TrayHost {
    @Override
    public boolean isPresent() {
        String name = System.getenv("DISPLAY");
        if (name == null || name.isBlank()) {
            return false;
        }
        try {
            return hasOwner(Native.load("X11", Xlib.class), name);
        } catch (UnsatisfiedLinkError missing) {
            ILog.get().info("libX11 cannot be loaded, so no tray is assumed: " + missing.getMessage());
            return false;
        }
    }

    private static boolean hasOwner(Xlib x, String name) {
        Pointer display = x.XOpenDisplay(name);
        if (display == null) {
            return false;
        }
        try {
            NativeLong selection = x.XInternAtom(display, Xlib.traySelection(x, display), false);
            return x.XGetSelectionOwner(display, selection).longValue() != 0;
        } finally {
            x.XCloseDisplay(display);
        }
    }
}
