// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.applications;

import java.util.NoSuchElementException;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.swt.widgets.Widget;
import org.ftracktray.client.FtrackException;
import org.ftracktray.client.Session;
import org.ftracktray.signin.SignIn;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.widgets.Live;

/** Work that asks the site, off the UI thread; what goes wrong is told to the view. */
record SessionWork(SignIn signIn, UISynchronize ui, Widget view) {

    /**
     * Does it in a job; nothing when nobody is signed in.
     *
     * @param failed shows a sentence, on the UI thread
     */
    void run(String name, Consumer<Session> work, Consumer<String> failed) {
        Session session = signIn.session().orElse(null);
        if (session == null) {
            return;
        }
        Job.create(name, monitor -> {
            try {
                work.accept(session);
            } catch (FtrackException refused) {
                later(() -> failed.accept(refused.problem().sentence()));
            } catch (NoSuchElementException | IllegalStateException told) {
                if (signIn.session().isPresent()) {
                    later(() -> failed.accept(told.getMessage()));
                }
            } catch (RuntimeException unexpected) {
                if (signIn.session().isEmpty()) {
                    return; // signed out in the middle of it
                }
                ILog.get().error(name, unexpected);
                later(() -> failed.accept(Messages.unexpected));
            }
        }).schedule();
    }

    /** On the UI thread, unless the view is gone by then. */
    void later(Runnable action) {
        Live.later(view, ui, action);
    }
}
