// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.handlers;

import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.ftracktray.listener.ConnectionState;
import org.ftracktray.listener.Listener;

/** Stops answering actions until it is run again. */
public final class StopListenerHandler {
    @CanExecute
    boolean isPossible(Listener listener) {
        ConnectionState state = listener.state();
        return !(state instanceof ConnectionState.SignedOut || state instanceof ConnectionState.Stopped);
    }

    @Execute
    void stop(Listener listener) {
        listener.stop();
    }
}
