// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.handlers;

import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.ftracktray.listener.ConnectionState;
import org.ftracktray.listener.Listener;

/** Drops the connection to the event hub and makes a new one. */
public final class ResetListenerHandler {
    @CanExecute
    boolean isPossible(Listener listener) {
        ConnectionState state = listener.state();
        return !(state instanceof ConnectionState.SignedOut);
    }

    @Execute
    void reset(Listener listener) {
        listener.reset();
    }
}
