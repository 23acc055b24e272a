// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.reading;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Predicate;

import jakarta.inject.Inject;

import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.swt.widgets.Widget;
import org.ftracktray.client.Registration;
import org.ftracktray.client.event.Event;
import org.ftracktray.listener.ConnectionState;
import org.ftracktray.listener.Listener;
import org.ftracktray.signin.SignIn;
import org.ftracktray.ui.internal.widgets.SnapshotBinding;

/** Makes views read from the site, and again after an outage. UI thread only. */
@Creatable
public final class Readings {
    /** Between two readings because of updates: a script may change a thousand tasks one by one. */
    private static final Duration UPDATES = Duration.ofSeconds(1);

    /** Told whenever the event hub is connected. */
    @FunctionalInterface
    private interface OnConnected {
        void connected(boolean lost);
    }

    private final SignIn signIn;
    private final Listener listener;
    private final SiteUpdates updates;
    private final UISynchronize ui;

    @Inject
    Readings(SignIn signIn, Listener listener, SiteUpdates updates, UISynchronize ui) {
        this.signIn = signIn;
        this.listener = listener;
        this.updates = updates;
        this.ui = ui;
    }

    /**
     * Something that a view reads.
     *
     * @param owner the view; nothing is asked or shown after it was disposed
     * @param name of the job that reads it
     */
    public <T> Reading<T> of(Widget owner, String name, Reading.View<T> view) {
        Reading<T> reading = new Reading<>(signIn::session, new WidgetThreads(owner, ui, name), InstantSource.system(),
                view);
        watch(owner, reading::connected);
        return reading;
    }

    /**
     * Calls the action when something was changed on the site, not more often than once a second.
     *
     * @param concerned which updates count; asked on a background thread
     */
    public void afterUpdates(Widget owner, Predicate<Event> concerned, Runnable action) {
        Pacing pacing = new Pacing(UPDATES, new WidgetThreads(owner, ui, ""), action);
        Registration registration = updates.onUpdate(update -> {
            if (concerned.test(update)) {
                SnapshotBinding.later(owner, ui, pacing::request);
            }
        });
        owner.addDisposeListener(disposed -> registration.close());
    }

    /** Calls the action each time the event hub is connected again after the connection was lost. */
    public void afterOutage(Widget owner, Runnable action) {
        watch(owner, lost -> {
            if (lost) {
                action.run();
            }
        });
    }

    private void watch(Widget owner, OnConnected action) {
        boolean[] lost = {isLost(listener.state())};
        Registration registration = listener.onState(state -> SnapshotBinding.later(owner, ui, () -> {
            if (isLost(state)) {
                lost[0] = true;
            } else if (state instanceof ConnectionState.Connected) {
                boolean wasLost = lost[0];
                lost[0] = false;
                action.connected(wasLost);
            }
        }));
        owner.addDisposeListener(disposed -> registration.close());
    }

    private static boolean isLost(ConnectionState state) {
        return state instanceof ConnectionState.Reconnecting || state instanceof ConnectionState.Refused;
    }
}
