// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.applications;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

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
import org.ftracktray.launch.LaunchRecord;
import org.ftracktray.launch.LaunchState;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.widgets.SnapshotBinding;
import org.ftracktray.ui.internal.widgets.Style;
import org.ftracktray.ui.internal.window.Questions;

/** Some of what was started from here, what runs first and then the newest, with how it goes and what can be done with it. */
final class LaunchHistorySection {
    private static final int MOST = 12;
    private static final int LAST_LINES = 3;
    private static final int MILLIS_BETWEEN_LOOKS = 500;
    private static final int MILLIS_BETWEEN_DURATIONS = 15_000;

    private final LaunchHistory history;
    private final Consumer<LaunchRecord> again;
    private final UISynchronize ui;
    private final Runnable changed;
    private final Label heading;
    private final Composite body;
    private final List<LaunchRow> rows = new ArrayList<>();
    private final Questions questions;
    /** What is said, by id, of what was asked to end and still runs. */
    private final Map<String, String> stopping = new HashMap<>();
    private final Runnable orderWhenLeft = this::orderWhenLeft;
    private final Predicate<LaunchRecord> shown;
    private final Runnable left;
    private List<LaunchRecord> newest = List.of();
    private List<LaunchRecord> drawn = List.of();
    private List<String> listed = List.of();

    /**
     * @param shown what is listed here
     * @param left called when the pointer has left what would have changed its place under it
     */
    LaunchHistorySection(Composite parent, String title, Predicate<LaunchRecord> shown, LaunchHistory history,
            Consumer<LaunchRecord> again, Questions questions, UISynchronize ui, Runnable left, Runnable changed) {
        this.shown = shown;
        this.left = left;
        this.questions = questions;
        this.history = history;
        this.again = again;
        this.ui = ui;
        this.changed = changed;
        heading = Style.HEADING.on(new Label(parent, SWT.NONE));
        heading.setText(title);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(heading);
        heading.setVisible(false);
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 8).extendedMargins(0, 0, 0, 8).applyTo(body);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(body);
        body.setVisible(false);
        renewDurations();
    }

    private void renewDurations() {
        body.getDisplay().timerExec(MILLIS_BETWEEN_DURATIONS, () -> {
            if (!body.isDisposed()) {
                rows.forEach(LaunchRow::renew);
                renewDurations();
            }
        });
    }

    void show(List<LaunchRecord> launches) {
        if (body.isDisposed()) {
            return;
        }
        newest = launches;
        boolean held = isPointedAt();
        List<LaunchRecord> ordered = held ? RowOrder.keeping(listed, launches, wanted()) : wanted();
        if (!ordered.equals(drawn) || held) {
            draw(ordered);
        }
        if (held) {
            body.getDisplay().timerExec(MILLIS_BETWEEN_LOOKS, orderWhenLeft);
        }
    }

    private List<LaunchRecord> wanted() {
        return RowOrder.of(newest.stream().filter(shown).toList(), MOST);
    }

    private void draw(List<LaunchRecord> ordered) {
        drawn = ordered;
        rows.clear();
        for (Control child : body.getChildren()) {
            child.dispose();
        }
        listed = ordered.stream().map(LaunchRecord::id).toList();
        stopping.keySet()
                .retainAll(newest.stream().filter(record -> record.state() instanceof LaunchState.Running)
                        .map(LaunchRecord::id).collect(Collectors.toSet()));
        ordered.forEach(this::row);
        for (Control control : new Control[]{heading, body}) {
            control.setVisible(!ordered.isEmpty());
            ((GridData) control.getLayoutData()).exclude = ordered.isEmpty();
        }
        changed.run();
    }

    /** Whether it lists this now. */
    boolean lists(LaunchRecord record) {
        return listed.contains(record.id());
    }

    /** Whether mouse or keyboard are on a row. */
    private boolean isPointedAt() {
        for (Control at : new Control[]{body.getDisplay().getCursorControl(), body.getDisplay().getFocusControl()}) {
            for (Control control = at; control != null; control = control.getParent()) {
                if (control == body) {
                    return true;
                }
            }
        }
        return false;
    }

    private void orderWhenLeft() {
        if (body.isDisposed()) {
            return;
        }
        if (isPointedAt()) {
            body.getDisplay().timerExec(MILLIS_BETWEEN_LOOKS, orderWhenLeft);
        } else if (!wanted().stream().map(LaunchRecord::id).toList().equals(listed)) {
            left.run();
        }
    }

    private void stop(LaunchRecord record) {
        if (questions.stop(record)) {
            stopping.put(record.id(), history.askToEnd(record.id())
                    ? Messages.launched_stopping
                    : Messages.launched_notStopped);
            draw(drawn);
        }
    }

    private void force(LaunchRecord record) {
        if (questions.force(record)) {
            history.stopNow(record.id());
        }
    }

    private void row(LaunchRecord record) {
        LaunchRow row = new LaunchRow(body, record, Optional.ofNullable(stopping.get(record.id())), again,
                this::stop,
                this::force);
        rows.add(row);
        if (record.state() instanceof LaunchState.Ended ended && ended.failed()) {
            Job.create(Messages.launched_reading, monitor -> {
                List<String> lines = history.lastLines(record.id(), LAST_LINES);
                SnapshotBinding.later(row.control(), ui, () -> {
                    row.showLastLines(lines);
                    changed.run();
                });
            }).schedule();
        }
    }
}
