// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui;

import java.net.URI;
import java.util.Optional;

import org.ftracktray.launch.Link;

/**
 * What somebody wants who starts the program. It is handed to the process that runs already, so there is nothing secret in it.
 *
 * @param show
 *            whether the window is to come to the front
 * @param link
 *            what is to be opened in it
 * @param server
 *            the normalised address of the site that the start was given
 * @param replace
 *            whether a process that runs already is to end, and this one to take its place
 */
public record StartRequest(boolean show, Optional<Link> link, Optional<URI> server, boolean replace) {

    /** Only who is first; nothing is shown. */
    public static StartRequest nothing() {
        return new StartRequest(false, Optional.empty(), Optional.empty(), false);
    }

    /** The window. */
    public static StartRequest window() {
        return new StartRequest(true, Optional.empty(), Optional.empty(), false);
    }

    /** The same, in the place of a process that runs already. */
    public StartRequest replacing(boolean wanted) {
        return new StartRequest(show, link, server, wanted);
    }
}
