// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.reading;

import java.util.function.Consumer;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.swt.widgets.Widget;
import org.ftracktray.client.Session;
import org.ftracktray.signin.SignIn;
import org.ftracktray.ui.internal.widgets.SnapshotBinding;

/** Work that asks the site, off the UI thread; what goes wrong is told to the view. */
public record SessionWork(SignIn signIn, UISynchronize ui, Widget view) {

    /**
     * Does it in a job; nothing when nobody is signed in.
     *
     * @param failed told on the UI thread, also when the user has left in the middle of it
     */
    public void run(String name, Consumer<Session> work, Consumer<Failure> failed) {
        Session session = signIn.session().orElse(null);
        if (session == null) {
            return;
        }
        Job.create(name, monitor -> {
            try {
                work.accept(session);
            } catch (RuntimeException | Error thrown) {
                Failure failure = Failure.of(name, thrown);
                later(() -> failed.accept(failure));
            }
        }).schedule();
    }

    /** On the UI thread, unless the view is gone by then. */
    public void later(Runnable action) {
        SnapshotBinding.later(view, ui, action);
    }
}
