// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.handlers;

import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.ftracktray.listener.ConnectionState;
import org.ftracktray.listener.Listener;

/** Starts answering actions again. */
public final class RunListenerHandler {
    @CanExecute
    boolean isPossible(Listener listener) {
        ConnectionState state = listener.state();
        return state instanceof ConnectionState.Stopped;
    }

    @Execute
    void run(Listener listener) {
        listener.run();
    }
}
