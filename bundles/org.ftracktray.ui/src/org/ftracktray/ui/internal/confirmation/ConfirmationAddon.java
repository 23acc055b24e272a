// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.confirmation;

import java.util.concurrent.CompletableFuture;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.core.di.extensions.EventTopic;
import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.swt.widgets.Display;
import org.ftracktray.launch.StartConfirmation;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.Event;

/** Asks the artist about starts that somebody asked for through ftrack, for as long as there is a window. */
public final class ConfirmationAddon implements StartConfirmation {
    private final UISynchronize ui;
    private ServiceRegistration<StartConfirmation> registration;

    @Inject
    ConfirmationAddon(UISynchronize ui) {
        this.ui = ui;
    }

    @Inject
    @Optional
    void started(@EventTopic(UIEvents.UILifeCycle.APP_STARTUP_COMPLETE) Event event) {
        registration = FrameworkUtil.getBundle(ConfirmationAddon.class).getBundleContext()
                .registerService(StartConfirmation.class, this, null);
    }

    @Override
    public CompletableFuture<Boolean> ask(Question question) {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        ui.asyncExec(() -> open(question, answer));
        return answer;
    }

    private void open(Question question, CompletableFuture<Boolean> answer) {
        Display display = Display.getCurrent();
        if (answer.isDone() || display == null || display.isDisposed()) {
            answer.complete(false);
            return;
        }
        ConfirmationDialog dialog = new ConfirmationDialog(question, answer::complete);
        answer.whenComplete((start, lapsed) -> ui.asyncExec(dialog::close));
        dialog.open();
    }

    @PreDestroy
    void stop() {
        if (registration != null) {
            registration.unregister();
        }
    }
}
