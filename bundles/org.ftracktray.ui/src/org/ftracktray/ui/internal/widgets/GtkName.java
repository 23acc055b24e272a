// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.widgets;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Widget;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;

/**
 * Gives a native control of GTK 3 its accessible name. SWT asks its accessible listeners for controls that it draws itself
 * only; to screen readers a button with a picture would have no name at all.
 */
final class GtkName {
    /** From libgtk-3. */
    interface Gtk extends Library {
        Pointer gtk_widget_get_accessible(Pointer widget);
    }

    /** From libatk-1.0. */
    interface Atk extends Library {
        void atk_object_set_name(Pointer object, String name);
    }

    private GtkName() {}

    /** UI thread only; does nothing where it cannot be done. */
    static void set(Control control, String name) {
        try {
            // not in the SWT of other systems
            long handle = Widget.class.getField("handle").getLong(control);
            Pointer accessible = Native.load("libgtk-3.so.0", Gtk.class).gtk_widget_get_accessible(new Pointer(handle));
            if (accessible != null) {
                Native.load("libatk-1.0.so.0", Atk.class).atk_object_set_name(accessible, name);
            }
        } catch (ReflectiveOperationException | UnsatisfiedLinkError missing) {
            ILog.of(GtkName.class).info("Controls have no spoken names of their own here: " + missing.getMessage());
        }
    }
}
