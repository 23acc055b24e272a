// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.window;

import java.util.ArrayList;
import java.util.List;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.ftracktray.client.Registration;
import org.ftracktray.listener.Listener;
import org.ftracktray.signin.SignIn;
import org.osgi.service.event.Event;

/** Has the menus ask anew what is possible, whenever sign-in or connection changed. */
public final class EnablementAddon {
    private final List<Registration> registrations = new ArrayList<>();

    @Inject
    @Optional
    void started(@UIEventTopic(UIEvents.UILifeCycle.APP_STARTUP_COMPLETE) Event event, SignIn signIn,
            Listener listener, IEventBroker broker) {
        Runnable ask = () -> broker.post(UIEvents.REQUEST_ENABLEMENT_UPDATE_TOPIC, UIEvents.ALL_ELEMENT_ID);
        registrations.add(signIn.onState(state -> ask.run()));
        registrations.add(listener.onState(state -> ask.run()));
    }

    @PreDestroy
    void stop() {
        registrations.forEach(Registration::close);
    }
}
