// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.applications;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.ftracktray.launch.LaunchRecord;
import org.ftracktray.launch.LaunchState;
import org.ftracktray.launch.WorkFileChoice;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.widgets.AccessibleName;
import org.ftracktray.ui.internal.widgets.Level;
import org.ftracktray.ui.internal.widgets.Line;
import org.ftracktray.ui.internal.widgets.Style;

/** One start, with how it goes. */
final class LaunchRow {
    private final LaunchRecord record;
    private final Optional<String> stopping;
    private final Composite row;
    private final Label state;
    private final Label lines;

    LaunchRow(Composite parent, LaunchRecord record, Optional<String> stopping, Consumer<LaunchRecord> again,
            Consumer<LaunchRecord> stop, Consumer<LaunchRecord> force) {
        this.stopping = stopping;
        this.record = record;
        String identifier = record.application().identifier();
        String title = record.application().title();
        row = Style.CARD.on(new Composite(parent, SWT.NONE));
        GridLayoutFactory.fillDefaults().numColumns(4).margins(12, 6).spacing(8, 4).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        Label dot = new Label(row, SWT.NONE);
        dot.setImage(level(record.state()).dot().of(dot));
        Composite words = new Composite(row, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 1).applyTo(words);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(words);
        Line.of(words, Style.HEADING, openedFile(record).map(file -> NLS.bind(Messages.launched_withFile, title, file))
                .orElse(title));
        Line.of(words, Style.CAPTION, record.task().path());
        state = WidgetKeys.named(label(words, LaunchLabels.state(record, Instant.now()), Style.CAPTION),
                WidgetKeys.LAUNCHED_STATE + identifier);
        if (record.state() instanceof LaunchState.Running) {
            stopping.ifPresent(state::setText);
            if (stopping.filter(Messages.launched_stopping::equals).isPresent()) {
                button(Messages.launched_force, WidgetKeys.LAUNCHED_FORCE + identifier,
                        NLS.bind(Messages.launched_force_accessible, title), pressed -> force.accept(record));
            } else {
                button(Messages.launched_stop, WidgetKeys.LAUNCHED_STOP + identifier,
                        NLS.bind(Messages.launched_stop_accessible, title), pressed -> stop.accept(record));
            }
        } else {
            button(Messages.launched_again, WidgetKeys.LAUNCHED_AGAIN + identifier,
                    NLS.bind(Messages.launched_again_accessible, title), pressed -> again.accept(record));
        }
        button(Messages.launched_log, WidgetKeys.LAUNCHED_LOG + identifier,
                NLS.bind(Messages.log_title, title),
                pressed -> new LogDialog(pressed.getShell(), title, record.log()).open());
        lines = WidgetKeys.named(new Label(row, SWT.WRAP), WidgetKeys.LAUNCHED_LINES + identifier);
        lines.setFont(JFaceResources.getTextFont());
        lines.setVisible(false);
        GridDataFactory.fillDefaults().span(4, 1).grab(true, false).hint(60, SWT.DEFAULT).exclude(true).applyTo(lines);
    }

    /** The work file that was chosen; of the last one only the application knows which it was. */
    private static Optional<String> openedFile(LaunchRecord record) {
        return switch (record.order().file()) {
            case WorkFileChoice.Open(Path file) -> Optional.of(file.getFileName().toString());
            case WorkFileChoice.Found(String name) -> Optional.of(name);
            case WorkFileChoice.Last last -> Optional.empty();
            case WorkFileChoice.None none -> Optional.empty();
        };
    }

    private void button(String text, String key, String name, Consumer<Button> action) {
        Button button = WidgetKeys.named(new Button(row, SWT.PUSH), key);
        button.setText(text);
        AccessibleName.named(button, name);
        button.setToolTipText(name);
        button.addListener(SWT.Selection, pressed -> action.accept(button));
        GridDataFactory.fillDefaults().align(SWT.RIGHT, SWT.CENTER).applyTo(button);
    }

    private static Label label(Composite parent, String text, Style style) {
        Label label = style.on(new Label(parent, SWT.WRAP));
        label.setText(text.replace("&", "&&"));
        label.setToolTipText(text);
        GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).applyTo(label);
        return label;
    }

    private static Level level(LaunchState state) {
        return switch (state) {
            case LaunchState.Running running -> Level.OK;
            case LaunchState.Ended ended -> ended.failed() ? Level.PROBLEM : Level.OFF;
            case LaunchState.Gone gone -> Level.OFF;
        };
    }

    /** What it printed last, when it failed. */
    void showLastLines(List<String> last) {
        lines.setText(String.join("\n", last).replace("&", "&&"));
        lines.setVisible(!last.isEmpty());
        ((GridData) lines.getLayoutData()).exclude = last.isEmpty();
    }

    /** Shows how long it has been running by now. */
    void renew() {
        if (record.state() instanceof LaunchState.Running && !state.isDisposed() && stopping.isEmpty()) {
            state.setText(LaunchLabels.state(record, Instant.now()));
        }
    }

    Control control() {
        return row;
    }
}
