// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.desktop;

import java.util.function.Consumer;

import org.ftracktray.client.Registration;

/** Whether the desktop prefers dark windows, as its portal says ({@code org.freedesktop.appearance}); an OSGi service. */
public interface DesktopAppearance {
    /** What the desktop prefers; never told where it has no such setting. */
    enum Preference {
        NONE, DARK, LIGHT
    }

    /** Tells it soon, and whenever it changes, on any thread. Returns at once. */
    Registration onPreference(Consumer<Preference> listener);
}
