// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal;

import java.util.Locale;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.ftracktray.client.Registration;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;

/** How the window behaves, kept in the data folder. */
public final class UiPreferences {
    /** What the close button of the window does. */
    public enum OnClose {
        /** Into the tray where one is shown, else ask. */
        AUTOMATIC, TRAY, MINIMISE, QUIT
    }

    /** Which look the window has. */
    public enum Look {
        /** As the desktop's, also while it changes. */
        SYSTEM, LIGHT, DARK
    }

    private static final String LOOK = "look";
    private static final String ON_CLOSE = "onClose";
    private static final String START_HIDDEN = "startHidden";
    private static final String TOLD_HIDDEN = "toldThatItKeepsRunning";
    private static final String BOUNDS = "bounds";
    private static final String TASK_ORDER = "taskOrder";

    private final IEclipsePreferences node = InstanceScope.INSTANCE.getNode("org.ftracktray.ui");

    public OnClose onClose() {
        return choice(ON_CLOSE, OnClose.class, OnClose.AUTOMATIC);
    }

    private <E extends Enum<E>> E choice(String key, Class<E> type, E usual) {
        String kept = node.get(key, usual.name());
        try {
            return Enum.valueOf(type, kept.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            ILog.get().warn("Unknown value of the preference " + key + ": " + kept);
            return usual;
        }
    }

    public Look look() {
        return choice(LOOK, Look.class, Look.SYSTEM);
    }

    public void setLook(Look look) {
        put(LOOK, look.name());
    }

    /** Calls the listener, on the thread of who changed it, after another look was chosen. */
    public Registration onLook(Runnable listener) {
        IPreferenceChangeListener changes = change -> {
            if (change.getKey().equals(LOOK)) {
                listener.run();
            }
        };
        node.addPreferenceChangeListener(changes);
        return () -> node.removePreferenceChangeListener(changes);
    }

    public void setOnClose(OnClose choice) {
        put(ON_CLOSE, choice.name());
    }

    public boolean startHidden() {
        return node.getBoolean(START_HIDDEN, false);
    }

    public void setStartHidden(boolean hidden) {
        put(START_HIDDEN, Boolean.toString(hidden));
    }

    /** True once: the first time the window hides itself. */
    public boolean firstTimeHidden() {
        if (node.getBoolean(TOLD_HIDDEN, false)) {
            return false;
        }
        put(TOLD_HIDDEN, Boolean.TRUE.toString());
        return true;
    }

    /** Position and size of the window as text, empty at first. */
    public String bounds() {
        return node.get(BOUNDS, "");
    }

    public void setBounds(String bounds) {
        put(BOUNDS, bounds);
    }

    /** By what tasks are sorted and grouped, as text; empty at first. */
    public String taskOrder() {
        return node.get(TASK_ORDER, "");
    }

    public void setTaskOrder(String order) {
        put(TASK_ORDER, order);
    }

    private void put(String key, String value) {
        node.put(key, value);
        write(node);
    }

    /** Writes what was put to the disk. */
    public static void write(Preferences node) {
        try {
            node.flush();
        } catch (BackingStoreException unwritable) {
            ILog.get().error("The preferences could not be written", unwritable);
        }
    }
}
