// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.applications;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.ftracktray.launch.LaunchState;
import org.ftracktray.launch.Launched;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.internal.Level;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.widgets.Style;

/** What was started from here, the newest first, with how it goes and its log. */
final class LaunchedSection {
    private static final int MOST = 12;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Runnable changed;
    private final Label heading;
    private final Composite body;

    LaunchedSection(Composite parent, Runnable changed) {
        this.changed = changed;
        heading = Style.HEADING.on(new Label(parent, SWT.NONE));
        heading.setText(Messages.launched_heading);
        GridDataFactory.fillDefaults().grab(true, false).indent(0, 8).applyTo(heading);
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(body);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(body);
    }

    void show(List<Launched> launches) {
        for (Control child : body.getChildren()) {
            child.dispose();
        }
        launches.stream().sorted(Comparator.comparing(Launched::started).reversed()).limit(MOST).forEach(this::row);
        for (Control control : new Control[]{heading, body}) {
            control.setVisible(!launches.isEmpty());
            ((GridData) control.getLayoutData()).exclude = launches.isEmpty();
        }
        changed.run();
    }

    private void row(Launched launched) {
        String identifier = launched.application().identifier();
        Composite row = Style.CARD.on(new Composite(body, SWT.NONE));
        GridLayoutFactory.fillDefaults().numColumns(3).margins(12, 8).spacing(10, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        Label dot = new Label(row, SWT.NONE);
        dot.setImage(level(launched.state()).dot().of(dot));
        Composite words = new Composite(row, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(words);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(words);
        label(words, launched.application().title(), Style.HEADING);
        label(words, launched.task().path(), Style.CAPTION);
        WidgetKeys.named(label(words, state(launched), Style.CAPTION), WidgetKeys.LAUNCHED_STATE + identifier);
        Button log = WidgetKeys.named(new Button(row, SWT.PUSH), WidgetKeys.LAUNCHED_LOG + identifier);
        log.setText(Messages.launched_log);
        log.addListener(SWT.Selection,
                pressed -> new LogDialog(log.getShell(), launched.application().title(), launched.log()).open());
        GridDataFactory.fillDefaults().align(SWT.RIGHT, SWT.CENTER).applyTo(log);
    }

    private static Label label(Composite parent, String text, Style style) {
        Label label = style.on(new Label(parent, SWT.NONE));
        label.setText(text);
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

    private static String state(Launched launched) {
        String started = clock(launched.started());
        return switch (launched.state()) {
            case LaunchState.Running running -> NLS.bind(Messages.launched_running, started);
            case LaunchState.Ended ended when ended.failed() -> NLS.bind(Messages.launched_failed, ended.exitCode(),
                    clock(ended.at()));
            case LaunchState.Ended ended -> NLS.bind(Messages.launched_ended, started, clock(ended.at()));
            case LaunchState.Gone gone -> NLS.bind(Messages.launched_gone, started);
        };
    }

    private static String clock(Instant at) {
        return CLOCK.format(at.atZone(ZoneId.systemDefault()));
    }
}
