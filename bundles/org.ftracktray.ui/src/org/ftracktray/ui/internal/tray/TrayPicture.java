// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.tray;

import java.util.Locale;

import org.ftracktray.listener.ConnectionState;
import org.ftracktray.signin.SignInState;
import org.ftracktray.ui.internal.ConnectionStatus;
import org.ftracktray.ui.internal.widgets.Icon;

/** The pictures of the tray icon; each differs by a shape in it, not only by its colour. */
enum TrayPicture {
    SIGNED_OUT(Icon.TRAY_OFF), CONNECTING(Icon.TRAY_BUSY), CONNECTED(Icon.TRAY_OK), WARNING(
            Icon.TRAY_WARNING), PROBLEM(Icon.TRAY_PROBLEM), STOPPED(Icon.TRAY_STOPPED), RUNNING(Icon.TRAY_RUNNING);

    private final Icon icon;

    TrayPicture(Icon icon) {
        this.icon = icon;
    }

    /** @param running whether an application that was started from here runs */
    static TrayPicture of(SignInState signIn, ConnectionState connection, ConnectionStatus status, boolean running) {
        return switch (status.level()) {
            case OK -> running ? RUNNING : CONNECTED;
            case BUSY -> CONNECTING;
            case WARNING -> WARNING;
            case PROBLEM -> PROBLEM;
            case OFF -> signIn instanceof SignInState.SignedIn && connection instanceof ConnectionState.Stopped
                    ? STOPPED
                    : SIGNED_OUT;
        };
    }

    Icon icon() {
        return icon;
    }

    /** Its name in an icon theme where the packages put it. */
    String themeName() {
        return "ftracktray-" + name().toLowerCase(Locale.ROOT).replace('_', '-') + "-symbolic";
    }
}
