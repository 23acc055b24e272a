// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.user;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.ftracktray.task.RunningTimer;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.widgets.AccessibleName;
import org.ftracktray.ui.internal.widgets.Line;
import org.ftracktray.ui.internal.widgets.Style;

/** The running timer, counting, with a way to stop it; not there while none runs. */
final class TimerRow {
    private static final int TICK_MS = 5000;

    private final Composite row;
    private final CLabel name;
    private final CLabel comment;
    private final Label spent;
    private final Button stop;
    private RunningTimer timer;
    private final Runnable tick = this::tick;

    TimerRow(Composite parent, Consumer<RunningTimer> stopping) {
        row = Style.CARD.on(new Composite(parent, SWT.NONE));
        GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 8).spacing(12, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(row);
        row.setVisible(false);
        Composite words = new Composite(row, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(words);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(words);
        name = Line.beginning(words, Style.HEADING);
        spent = Style.CAPTION.on(WidgetKeys.named(new Label(words, SWT.NONE), WidgetKeys.DAY_TIMER));
        GridDataFactory.fillDefaults().grab(true, false).hint(40, SWT.DEFAULT).applyTo(spent);
        comment = WidgetKeys.named(Line.beginning(words, Style.CAPTION), WidgetKeys.DAY_TIMER_COMMENT);
        stop = AccessibleName.named(WidgetKeys.named(new Button(row, SWT.PUSH), WidgetKeys.DAY_TIMER_STOP),
                Messages.day_timer_stop_tip);
        stop.setText(Messages.day_timer_stop);
        stop.setToolTipText(Messages.day_timer_stop_tip);
        stop.addListener(SWT.Selection, pressed -> {
            stop.setEnabled(false);
            stopping.accept(timer);
        });
        GridDataFactory.fillDefaults().align(SWT.RIGHT, SWT.CENTER).applyTo(stop);
    }

    void show(Optional<RunningTimer> running) {
        timer = running.orElse(null);
        row.setVisible(timer != null);
        ((GridData) row.getLayoutData()).exclude = timer == null;
        row.getDisplay().timerExec(-1, tick);
        if (timer != null) {
            List<String> path = Stream.concat(timer.place().stream(), Stream.of(timer.name())).toList();
            Line.write(name, timer.name().isEmpty()
                    ? Messages.day_timer_nameless
                    : String.join(" \u00b7 ", path.reversed()), String.join(" / ", path));
            Line.write(comment, timer.comment(), timer.comment());
            comment.setVisible(!timer.comment().isEmpty());
            ((GridData) comment.getLayoutData()).exclude = timer.comment().isEmpty();
            stop.setEnabled(true);
            tick();
        }
    }

    /** Lets it be stopped again after that failed. */
    void enable() {
        stop.setEnabled(true);
    }

    private void tick() {
        if (!row.isDisposed() && timer != null) {
            spent.setText(NLS.bind(Messages.day_timer_spent,
                    DayLabels.spent(Duration.between(timer.start(), Instant.now()))));
            row.getDisplay().timerExec(TICK_MS, tick);
        }
    }
}
