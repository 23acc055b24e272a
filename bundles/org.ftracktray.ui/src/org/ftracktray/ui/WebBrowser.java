// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui;

import java.net.URI;

/**
 * Opens a page in the artist's web browser. Registered as an OSGi service; a service of higher ranking replaces it.
 */
public interface WebBrowser {
    /**
     * Asks the desktop to show a page.
     *
     * @param page an absolute {@code http} or {@code https} address; anything else is refused
     * @return whether a browser accepted it; never throws for a browser that is missing. May take seconds: call it off
     *         the UI thread
     */
    boolean open(URI page);
}
