// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.window;

import com.sun.jna.Library;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;

/** The few calls of libX11 that are needed. */
interface Xlib extends Library {
    Pointer XOpenDisplay(String name);

    int XDefaultScreen(Pointer display);

    NativeLong XDefaultRootWindow(Pointer display);

    NativeLong XInternAtom(Pointer display, String name, boolean onlyIfExists);

    NativeLong XGetSelectionOwner(Pointer display, NativeLong selection);

    int XSetSelectionOwner(Pointer display, NativeLong selection, NativeLong owner, NativeLong time);

    int XNextEvent(Pointer display, Pointer event);

    int XCloseDisplay(Pointer display);

    /** The selection whose owner shows tray icons, by freedesktop.org's System Tray Protocol. */
    static String traySelection(Xlib x, Pointer display) {
        return "_NET_SYSTEM_TRAY_S" + x.XDefaultScreen(display);
    }
}
