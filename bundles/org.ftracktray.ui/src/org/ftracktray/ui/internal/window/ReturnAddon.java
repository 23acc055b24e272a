// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.window;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.core.di.extensions.EventTopic;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.ftracktray.client.Registration;
import org.ftracktray.desktop.SessionEvents;
import org.ftracktray.listener.ConnectionState;
import org.ftracktray.listener.Listener;
import org.ftracktray.signin.SignIn;
import org.ftracktray.signin.SignInState;
import org.osgi.service.event.Event;

/** Connects again at once when the machine wakes up, the artist is back or the network is, instead of when the wait is over. */
public final class ReturnAddon {
    private final SignIn signIn;
    private final Listener listener;
    private Registration registration;

    @Inject
    ReturnAddon(SignIn signIn, Listener listener) {
        this.signIn = signIn;
        this.listener = listener;
    }

    @Inject
    @Optional
    void started(@EventTopic(UIEvents.UILifeCycle.APP_STARTUP_COMPLETE) Event event, SessionEvents events) {
        registration = events.onEvent(this::back);
    }

    /** A connection from before a sleep is dropped, too: nobody would notice for a while that it is dead. */
    void back(SessionEvents.Kind kind) {
        if (signIn.state() instanceof SignInState.Restoring) {
            signIn.restore();
        }
        ConnectionState state = listener.state();
        if (state instanceof ConnectionState.Reconnecting
                || state instanceof ConnectionState.Connected && kind == SessionEvents.Kind.WOKE_UP) {
            listener.reset();
        }
    }

    @PreDestroy
    void stop() {
        if (registration != null) {
            registration.close();
        }
    }
}
