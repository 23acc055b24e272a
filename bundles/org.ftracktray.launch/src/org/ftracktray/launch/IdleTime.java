// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch;

import java.util.function.Consumer;

import org.ftracktray.client.Registration;

/**
 * Asks about time in which nobody used this workstation while a timer ran that a launch started; an OSGi service. Usable
 * from any thread, answers at once.
 */
public interface IdleTime {

    /** Whether there is a question now. */
    IdleState state();

    /** Calls the listener with each new state, on any thread. */
    Registration onState(Consumer<IdleState> listener);

    /** Answers the question, and does in the background what that means in ftrack. Does nothing without a question. */
    void answer(IdleState.Answer answer);
}
