// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.applications;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.swt.widgets.Composite;
import org.ftracktray.launch.LaunchHistory;
import org.ftracktray.launch.LaunchRecord;
import org.ftracktray.launch.LaunchState;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.widgets.SnapshotBinding;
import org.ftracktray.ui.internal.window.Questions;

/** What was started from here: above everything else what runs, below it what ran. */
final class LaunchSections {
    private final LaunchHistory history;
    private final Questions questions;
    private final UISynchronize ui;
    private final Runnable changed;
    private final LaunchHistorySection running;
    private LaunchHistorySection ended;

    /** Begins with what runs; {@link #showEnded} follows where the rest belongs. */
    LaunchSections(Composite parent, LaunchHistory history, Consumer<LaunchRecord> again, Questions questions,
            UISynchronize ui, Runnable changed) {
        this.history = history;
        this.questions = questions;
        this.ui = ui;
        this.changed = changed;
        running = new LaunchHistorySection(parent, Messages.launched_running_heading,
                record -> record.state() instanceof LaunchState.Running, history, again, questions, ui, this::show,
                changed);
    }

    /** Adds what ran, and follows the history from now on. */
    void showEnded(Composite parent, Consumer<LaunchRecord> again) {
        ended = new LaunchHistorySection(parent, Messages.launched_heading, record -> !running.lists(record), history,
                again, questions, ui, this::show, changed);
        SnapshotBinding.show(parent, ui, history::onChange, history::launches, this::show);
    }

    private void show() {
        show(history.launches());
    }

    private void show(List<LaunchRecord> launches) {
        running.show(launches);
        ended.show(launches);
    }
}
