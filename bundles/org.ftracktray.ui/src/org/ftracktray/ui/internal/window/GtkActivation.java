// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.window;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Widget;

import com.sun.jna.Native;
import com.sun.jna.Pointer;

/**
 * Hands the compositor's permission to come to the front to GTK, which shows it when the window is presented. Without it a window
 * on Wayland opens behind the others (xdg-activation-v1; {@code gtk_window_set_startup_id}).
 */
final class GtkActivation {
    /** The two calls of GTK 3 that are needed. */
    interface Gtk extends com.sun.jna.Library {
        Pointer gtk_widget_get_toplevel(Pointer widget);

        void gtk_window_set_startup_id(Pointer window, String id);
    }

    private GtkActivation() {}

    /** Does nothing without a token, or where the window is not GTK's. */
    static void give(Shell shell, String token) {
        if (token.isEmpty() || !Platform.OS.isLinux()) {
            return;
        }
        try {
            // not in the SWT of other systems
            long handle = Widget.class.getField("handle").getLong(shell);
            Gtk gtk = Native.load("libgtk-3.so.0", Gtk.class);
            gtk.gtk_window_set_startup_id(gtk.gtk_widget_get_toplevel(new Pointer(handle)), token);
        } catch (ReflectiveOperationException | UnsatisfiedLinkError missing) {
            ILog.get().info("The window may open behind the others: " + missing.getMessage());
        }
    }
}
