// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.desktop;

import java.util.List;

/** An icon in the panel. Usable from any thread; no method waits for the panel. */
public interface StatusItem extends AutoCloseable {
    /** Shows this from now on. */
    void show(ItemLook look);

    /** Offers this menu from now on. */
    void offer(List<MenuEntry> menu);

    /** Takes the icon away; closing twice is harmless. */
    @Override
    void close();
}
