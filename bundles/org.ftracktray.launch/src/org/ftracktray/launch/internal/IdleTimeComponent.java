// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal;

import java.util.function.Consumer;

import org.ftracktray.client.Registration;
import org.ftracktray.launch.IdleState;
import org.ftracktray.launch.IdleTime;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Questions about idle time as a service. */
@Component
public final class IdleTimeComponent implements IdleTime {

    private final ApplicationsComponent applications;

    @Activate
    public IdleTimeComponent(@Reference ApplicationsComponent applications) {
        this.applications = applications;
    }

    @Override
    public IdleState state() {
        return applications.idleWatch().state();
    }

    @Override
    public Registration onState(Consumer<IdleState> listener) {
        return applications.idleWatch().onState(listener);
    }

    @Override
    public void answer(IdleState.Answer answer) {
        applications.followUps().answer(answer);
    }
}
