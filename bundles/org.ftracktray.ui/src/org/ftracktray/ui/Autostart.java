// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui;

import java.io.IOException;

/**
 * Whether the tray starts with this user's session; an OSGi service. The managed setting {@code autostart} decides before the
 * user. Usable from any thread; reads and writes the disk.
 */
public interface Autostart {

    /** How it is now; read anew each time. */
    AutostartState state();

    /**
     * Changes the user's own entry.
     *
     * @throws IOException
     *             if it cannot be written
     * @throws IllegalStateException
     *             if {@link AutostartState#changeable()} is false; the message says why
     */
    void set(boolean on) throws IOException;
}
