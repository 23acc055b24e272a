// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal;

import java.util.Optional;

import org.ftracktray.client.Problem;
import org.ftracktray.launch.Link;

/** Starts the tray, or hands over to the one that runs. */
interface Tray {

    /**
     * Blocks until the tray has ended, or the other one has answered.
     *
     * @param link
     *            what the window is to show
     * @return the exit code of the process
     */
    int open(Optional<Link> link) throws Exception;

    /** Says it in a window, too: who clicks on a link or an icon sees no terminal. Blocks until it is read. */
    void show(Problem problem);
}
