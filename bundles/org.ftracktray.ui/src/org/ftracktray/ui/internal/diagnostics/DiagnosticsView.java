// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.diagnostics;

import java.util.List;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.ftracktray.diagnostics.CheckOutcome;
import org.ftracktray.diagnostics.Diagnostics;
import org.ftracktray.diagnostics.EntityExplanations;
import org.ftracktray.diagnostics.Severity;
import org.ftracktray.plugin.Plugins;
import org.ftracktray.signin.SignIn;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.plugins.PluginSection;
import org.ftracktray.ui.internal.reading.Failure;
import org.ftracktray.ui.internal.reading.Readings;
import org.ftracktray.ui.internal.widgets.Scrolled;
import org.ftracktray.ui.internal.widgets.SnapshotBinding;
import org.ftracktray.ui.internal.widgets.Style;

/** Every check with what it found, its cause and its remedy; results appear as they come, the worst on top. */
final class DiagnosticsView {
    private final Diagnostics diagnostics;
    private final UISynchronize ui;
    private final Composite view;
    private final Label summary;
    private final Button again;
    private final Button copy;
    private final ExplainSection explain;
    private final CheckRows rows;
    private int round;

    DiagnosticsView(Composite parent, Diagnostics diagnostics, EntityExplanations explanations, Plugins plugins,
            SignIn signIn,
            Readings readings, UISynchronize ui) {
        this.diagnostics = diagnostics;
        this.ui = ui;
        view = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(view);
        Composite top = new Composite(view, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(16, 12).spacing(8, 0).applyTo(top);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(top);
        summary = Style.HEADING.on(WidgetKeys.named(new Label(top, SWT.WRAP), WidgetKeys.DIAGNOSTICS_SUMMARY));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(60, SWT.DEFAULT)
                .applyTo(summary);
        again = button(top, Messages.diagnostics_again, WidgetKeys.DIAGNOSTICS_RUN, this::run);
        copy = button(top, Messages.diagnostics_copy, WidgetKeys.DIAGNOSTICS_COPY, this::copy);

        Composite question = new Composite(view, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).extendedMargins(16, 16, 0, 12).spacing(8, 4).applyTo(question);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(question);
        Scrolled list = new Scrolled(view);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(list.composite());
        GridLayoutFactory.fillDefaults().extendedMargins(16, 16, 0, 16).spacing(0, 8).applyTo(list.page());
        rows = new CheckRows(list);
        explain = new ExplainSection(question, new ExplainedRows(list), explanations, signIn, ui);
        new PluginSection(list.page(), plugins, ui, list::measure);
        readings.afterOutage(view, this::run);
        run();
    }

    void fill(GridDataFactory data) {
        data.applyTo(view);
    }

    void focus() {
        again.setFocus();
    }

    private static Button button(Composite parent, String text, String key, Runnable action) {
        Button button = WidgetKeys.named(new Button(parent, SWT.PUSH), key);
        button.setText(text);
        button.addListener(SWT.Selection, pressed -> action.run());
        return button;
    }

    /** What is found late by an earlier round is not shown. */
    private void run() {
        int mine = ++round;
        again.setEnabled(false);
        announce(Messages.diagnostics_running);
        Job.create(Messages.diagnostics_running, monitor -> {
            try {
                List<CheckOutcome> outcomes = diagnostics.runAll(outcome -> later(mine, () -> rows.show(outcome)));
                later(mine, () -> finish(outcomes));
            } catch (RuntimeException | Error thrown) {
                Failure failure = Failure.of(Messages.diagnostics_title, thrown);
                later(mine, () -> end(failure.sentence()));
            }
        }).schedule();
    }

    private void later(int mine, Runnable action) {
        SnapshotBinding.later(view, ui, () -> {
            if (mine == round) {
                action.run();
            }
        });
    }

    private void end(String sentence) {
        announce(sentence);
        again.setEnabled(true);
    }

    private void announce(String sentence) {
        summary.setText(sentence);
        summary.requestLayout();
    }

    private void finish(List<CheckOutcome> outcomes) {
        rows.finish(outcomes);
        long problems = count(outcomes, Severity.PROBLEM);
        long warnings = count(outcomes, Severity.WARNING);
        end(summary(problems, warnings));
    }

    private static String summary(long problems, long warnings) {
        if (problems > 0) {
            return problems == 1
                    ? Messages.diagnostics_oneProblem
                    : NLS.bind(Messages.diagnostics_problems, problems);
        }
        if (warnings > 0) {
            return warnings == 1
                    ? Messages.diagnostics_oneWarning
                    : NLS.bind(Messages.diagnostics_warnings, warnings);
        }
        return Messages.diagnostics_ok;
    }

    private static long count(List<CheckOutcome> outcomes, Severity severity) {
        return outcomes.stream().filter(outcome -> outcome.result().severity() == severity).count();
    }

    private void copy() {
        copy.setEnabled(false);
        List<CheckOutcome> explained = explain.shown();
        Job.create(Messages.diagnostics_copying, monitor -> {
            try {
                String report = diagnostics.report(explained);
                SnapshotBinding.later(view, ui, () -> copied(report));
            } catch (RuntimeException | Error thrown) {
                Failure failure = Failure.of(Messages.diagnostics_copying, thrown);
                SnapshotBinding.later(view, ui, () -> {
                    copy.setEnabled(true);
                    announce(failure.sentence());
                });
            }
        }).schedule();
    }

    private void copied(String report) {
        Clipboard clipboard = new Clipboard(view.getDisplay());
        clipboard.setContents(new Object[]{report}, new Transfer[]{TextTransfer.getInstance()});
        clipboard.dispose();
        copy.setEnabled(true);
        announce(Messages.diagnostics_copied);
    }
}
