// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.window;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.ftracktray.client.Registration;
import org.ftracktray.ui.SingleInstance;
import org.osgi.service.event.Event;

/** Brings the window to the front when Ftrack Tray is started a second time. */
public final class SecondStartAddon {
    private final MainWindow window;
    private Registration registration;

    @Inject
    SecondStartAddon(MainWindow window) {
        this.window = window;
    }

    @Inject
    @Optional
    void started(@UIEventTopic(UIEvents.UILifeCycle.APP_STARTUP_COMPLETE) Event event, SingleInstance instance,
            UISynchronize ui) {
        registration = instance.onSecondStart(() -> ui.syncExec(window::show));
    }

    @PreDestroy
    void stop() {
        if (registration != null) {
            registration.close();
        }
    }
}
