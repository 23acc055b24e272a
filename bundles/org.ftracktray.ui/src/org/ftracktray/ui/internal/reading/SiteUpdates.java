// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.reading;

import java.util.function.Consumer;

import org.ftracktray.client.Registration;
import org.ftracktray.client.event.Event;

/** What is changed on the site of the user who is signed in, as the event hub tells it. A declarative service. */
public interface SiteUpdates {

    /** @param listener gets each {@code ftrack.update}, on a background thread; must return soon */
    Registration onUpdate(Consumer<Event> listener);
}
