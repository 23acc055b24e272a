// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.applications;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.ftracktray.launch.LaunchHistory;
import org.ftracktray.launch.LaunchState;
import org.ftracktray.launch.Launched;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.widgets.Live;
import org.ftracktray.ui.internal.widgets.Style;

/** What was started from here, what runs first and then the newest, with how it goes and what can be done with it. */
final class LaunchedSection {
    private static final int MOST = 12;
    private static final int LAST_LINES = 3;
    private static final int MILLIS_BETWEEN_DURATIONS = 15_000;

    private final LaunchHistory history;
    private final Consumer<Launched> again;
    private final UISynchronize ui;
    private final Runnable changed;
    private final Label heading;
    private final Composite body;
    private final List<LaunchedRow> rows = new ArrayList<>();

    LaunchedSection(Composite parent, LaunchHistory history, Consumer<Launched> again, UISynchronize ui,
            Runnable changed) {
        this.history = history;
        this.again = again;
        this.ui = ui;
        this.changed = changed;
        heading = Style.HEADING.on(new Label(parent, SWT.NONE));
        heading.setText(Messages.launched_heading);
        GridDataFactory.fillDefaults().grab(true, false).indent(0, 8).applyTo(heading);
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(body);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(body);
        renewDurations();
    }

    private void renewDurations() {
        body.getDisplay().timerExec(MILLIS_BETWEEN_DURATIONS, () -> {
            if (!body.isDisposed()) {
                rows.forEach(LaunchedRow::renew);
                renewDurations();
            }
        });
    }

    void show(List<Launched> launches) {
        rows.clear();
        for (Control child : body.getChildren()) {
            child.dispose();
        }
        Comparator<Launched> running = Comparator
                .comparing(launched -> !(launched.state() instanceof LaunchState.Running));
        launches.stream().sorted(running.thenComparing(Launched::started, Comparator.reverseOrder())).limit(MOST)
                .forEach(this::row);
        for (Control control : new Control[]{heading, body}) {
            control.setVisible(!launches.isEmpty());
            ((GridData) control.getLayoutData()).exclude = launches.isEmpty();
        }
        changed.run();
    }

    private void row(Launched launched) {
        LaunchedRow row = new LaunchedRow(body, launched, again, history::stop);
        rows.add(row);
        if (launched.state() instanceof LaunchState.Ended ended && ended.failed()) {
            Job.create(Messages.launched_reading, monitor -> {
                List<String> lines = history.lastLines(launched.id(), LAST_LINES);
                Live.later(row.control(), ui, () -> {
                    row.showLastLines(lines);
                    changed.run();
                });
            }).schedule();
        }
    }
}
