// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.reading;

import java.time.Duration;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.swt.widgets.Widget;
import org.ftracktray.ui.internal.widgets.SnapshotBinding;

/** Jobs of a name, and the UI thread as long as a widget lives. */
record WidgetThreads(Widget owner, UISynchronize ui, String name) implements Threads {

    @Override
    public void inBackground(Runnable work) {
        Job.create(name, monitor -> {
            work.run();
        }).schedule();
    }

    @Override
    public void onUi(Runnable action) {
        SnapshotBinding.later(owner, ui, action);
    }

    @Override
    public void onUiAfter(Duration pause, Runnable action) {
        owner.getDisplay().timerExec((int) pause.toMillis(), () -> {
            if (!owner.isDisposed()) {
                action.run();
            }
        });
    }

    @Override
    public Failure explain(Throwable thrown) {
        return Failure.of(name, thrown);
    }
}
