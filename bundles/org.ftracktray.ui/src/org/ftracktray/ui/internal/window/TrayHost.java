// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.window;

import org.eclipse.core.runtime.Platform;

/** Tells whether the desktop has a place where tray icons are seen. */
@FunctionalInterface
public interface TrayHost {
    /** Asked anew each time, because panels come and go. */
    boolean isPresent();

    static TrayHost ofThisSystem() {
        return Platform.OS.isLinux() ? new XTrayHost() : () -> true;
    }
}
