// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.reading;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.ftracktray.action.SiteUpdateListener;
import org.ftracktray.client.Registration;
import org.ftracktray.client.Session;
import org.ftracktray.client.event.Event;
import org.osgi.service.component.annotations.Component;

/** Hands the changes that the listener hears to the views that are open. */
@Component(service = {SiteUpdates.class, SiteUpdateListener.class})
public final class HubUpdates implements SiteUpdates, SiteUpdateListener {
    private final List<Consumer<Event>> listeners = new CopyOnWriteArrayList<>();

    @Override
    public Registration onUpdate(Consumer<Event> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void updated(Session session, Event event) {
        listeners.forEach(listener -> listener.accept(event));
    }

    /** Views learn of the connection from its state. */
    @Override
    public void connected(Session session) {}
}
