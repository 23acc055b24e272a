// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.action;

import org.ftracktray.client.Session;
import org.ftracktray.client.event.Event;

/**
 * Hears what happens on the site of the user who is signed in; an OSGi service of whoever wants to know. Called on
 * background threads, one event after the other; must return soon.
 */
public interface SiteUpdateListener {

    /** The event hub is connected, for the first time or again. What happened before may have been missed. */
    void connected(Session session);

    /**
     * The user of this session logged out or changed, or was refused by the site: nothing may be done in their name any
     * more. The session is closed soon. Must return at once.
     */
    default void left(Session session) {}

    /**
     * Something was changed on the site.
     *
     * @param event
     *            an {@code ftrack.update}; its data has {@code entities}, each with {@code entityType}, {@code entityId}
     *            and {@code parents}
     */
    void updated(Session session, Event event);
}
