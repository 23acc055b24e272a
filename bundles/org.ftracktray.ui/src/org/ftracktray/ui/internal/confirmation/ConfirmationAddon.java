// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.confirmation;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.core.di.extensions.EventTopic;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.ftracktray.launch.StartConfirmation;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.Event;

/** Offers to ask the artist about starts that somebody asked for through ftrack, for as long as there is a window. */
public final class ConfirmationAddon {
    private final Confirmations confirmations;
    private ServiceRegistration<StartConfirmation> registration;

    @Inject
    ConfirmationAddon(Confirmations confirmations) {
        this.confirmations = confirmations;
    }

    @Inject
    @Optional
    void started(@EventTopic(UIEvents.UILifeCycle.APP_STARTUP_COMPLETE) Event event) {
        registration = FrameworkUtil.getBundle(ConfirmationAddon.class).getBundleContext()
                .registerService(StartConfirmation.class, confirmations, null);
    }

    @PreDestroy
    void stop() {
        if (registration != null) {
            registration.unregister();
        }
    }
}
