// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.window;

import jakarta.inject.Inject;

import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.osgi.service.event.Event;

/**
 * Gives memory back to the system some seconds after the window was hidden or minimised: whoever hides it works in another
 * program. The JVM's options let the heap shrink when it is collected.
 */
public final class MemoryAddon {
    private static final int AFTER_MILLIS = 5_000;

    private final MainWindow window;
    private final Runnable collect = this::collectUnlessShown;

    @Inject
    MemoryAddon(MainWindow window) {
        this.window = window;
    }

    @Inject
    @Optional
    void started(@UIEventTopic(UIEvents.UILifeCycle.APP_STARTUP_COMPLETE) Event event) {
        window.shell().ifPresent(this::follow);
    }

    private void follow(Shell shell) {
        shell.addListener(SWT.Hide, hidden -> later(shell));
        shell.addListener(SWT.Iconify, minimised -> later(shell));
        later(shell); // what the start has left behind
    }

    private void later(Shell shell) {
        shell.getDisplay().timerExec(AFTER_MILLIS, collect);
    }

    /** Not on the UI thread: it may have something to draw for somebody who comes back. */
    private void collectUnlessShown() {
        if (!window.isShown()) {
            Thread.ofPlatform().daemon().name("ftracktray memory").start(System::gc);
        }
    }
}
