// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.idle;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.core.di.extensions.EventTopic;
import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.swt.widgets.Display;
import org.ftracktray.client.Registration;
import org.ftracktray.launch.IdleState;
import org.ftracktray.launch.IdleTime;
import org.osgi.service.event.Event;

/** Asks what becomes of time in which nobody worked, as soon as the artist is back. */
public final class IdleAddon {
    private final IdleTime idleTime;
    private final UISynchronize ui;
    private Registration registration;
    private IdleDialog dialog;

    @Inject
    IdleAddon(IdleTime idleTime, UISynchronize ui) {
        this.idleTime = idleTime;
        this.ui = ui;
    }

    @Inject
    @Optional
    void started(@EventTopic(UIEvents.UILifeCycle.APP_STARTUP_COMPLETE) Event event) {
        registration = idleTime.onState(state -> ui.asyncExec(() -> show(idleTime.state())));
        ui.asyncExec(() -> show(idleTime.state()));
    }

    private void show(IdleState state) {
        Display display = Display.getCurrent();
        if (display == null || display.isDisposed()) {
            return;
        }
        boolean asks = state instanceof IdleState.Asking asking && asking.back().isPresent();
        if (!asks && dialog != null) {
            dialog.close(); // answered in another way: the timer was stopped
            dialog = null;
        }
        if (state instanceof IdleState.Asking asking && asks && dialog == null) {
            dialog = new IdleDialog(asking, answer -> {
                dialog = null;
                idleTime.answer(answer);
            });
            dialog.open();
        }
    }

    @PreDestroy
    void stop() {
        if (registration != null) {
            registration.close();
        }
    }
}
