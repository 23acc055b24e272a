// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.desktop;

import java.util.function.Consumer;

import org.ftracktray.client.Registration;

/**
 * Icons in panels that speak StatusNotifierItem over the session bus (KDE Plasma, XFCE, LXQt, Cinnamon, MATE, Budgie, GNOME with
 * its AppIndicator extension, waybar and others); an OSGi service. See freedesktop.org's StatusNotifierItem.
 */
public interface StatusItems {
    /** Whether a panel shows such icons now. Answers at once, false until the bus has answered. */
    boolean isHostPresent();

    /**
     * Tells whether a panel shows such icons: once soon, and whenever that changes. On any thread. Where there is no session bus
     * it tells once that there is none.
     */
    Registration onHost(Consumer<Boolean> listener);

    /**
     * Puts an icon into the panel; it comes back by itself when the panel is restarted. Returns before the panel knows it.
     *
     * @param id a name for this program that is the same on each start; panels sort and hide by it
     */
    StatusItem open(String id, ItemLook look, ItemOwner owner);
}
