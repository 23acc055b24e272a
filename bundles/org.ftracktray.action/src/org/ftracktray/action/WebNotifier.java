// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.action;

import org.ftracktray.client.Session;

/**
 * Reaches the person who is signed in here in their open web pages of ftrack; an OSGi service of whoever holds the
 * connection to the event hub.
 */
public interface WebNotifier {

    /**
     * Shows a message in the web pages of the session's user (event {@code ftrack.action.trigger-user-interface}).
     * Returns at once, on any thread; while there is no connection the message is sent when there is one again.
     *
     * @param success
     *            whether it is good news, which decides on the colour
     */
    void notify(Session session, boolean success, String message);
}
