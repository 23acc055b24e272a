// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.preferences;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/** The preferences that the bundle org.ftracktray.launch reads. */
final class LaunchPreferences {
    static final String FOLDERS = "applicationFolders";
    static final String WORK_FOLDER = "workFolder";
    static final String WORK_PATTERN = "workFolderPattern";
    static final String IDLE_MINUTES = "idleMinutes";

    private static final String NODE = "org.ftracktray.launch";

    private final IEclipsePreferences node = InstanceScope.INSTANCE.getNode(NODE);

    /** What counts: the user's own, else the administrator's default, else "". */
    String get(String key) {
        return Platform.getPreferencesService().getString(NODE, key, "", null).strip();
    }

    /**
     * Keeps what differs from what counts already.
     *
     * @param value blank to go back to the default
     * @throws BackingStoreException when it could not be written
     */
    void put(String key, String value) throws BackingStoreException {
        if (value.strip().equals(get(key))) {
            return;
        }
        if (value.isBlank()) {
            node.remove(key);
        } else {
            node.put(key, value.strip());
        }
        node.flush();
    }
}
