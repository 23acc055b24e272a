// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.applications;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.ftracktray.launch.ConfigurationProblem;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.widgets.AccessibleName;
import org.ftracktray.ui.internal.widgets.Fold;
import org.ftracktray.ui.internal.widgets.Icon;
import org.ftracktray.ui.internal.widgets.Scrolled;
import org.ftracktray.ui.internal.widgets.Style;

/**
 * What is wrong in the configuration: where, what, what to do; takes no room when all is well, or for somebody who cannot
 * mend it.
 */
final class ProblemList {
    private static final int MOST = 30;

    private final Runnable changed;
    private final Fold fold;
    private final Composite list;
    private List<ConfigurationProblem> all = List.of();
    private List<ConfigurationProblem> shown = List.of();
    private boolean unfolded;

    ProblemList(Composite parent, Runnable changed) {
        this.changed = changed;
        fold = new Fold(parent, "", WidgetKeys.PROBLEMS, this::open);
        GridDataFactory.fillDefaults().align(SWT.LEFT, SWT.CENTER).exclude(true).applyTo(fold.control());
        fold.control().setVisible(false);
        list = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(list);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(list);
        list.setVisible(false);
    }

    /** Shows those in files that this user may change; Diagnostics tells all of them. */
    void show(List<ConfigurationProblem> told) {
        if (told.equals(all)) {
            return; // whether files may be changed is asked of the disk
        }
        all = told;
        List<ConfigurationProblem> problems = all.stream().filter(problem -> file(problem).filter(Files::isWritable)
                .isPresent()).toList();
        if (problems.equals(shown)) {
            return;
        }
        shown = problems;
        for (Control child : list.getChildren()) {
            child.dispose();
        }
        fold.setText(problems.size() == 1
                ? Messages.problems_one
                : NLS.bind(Messages.problems_many, problems.size()));
        problems.stream().limit(MOST).forEach(this::row);
        reveal(fold.control(), !problems.isEmpty());
        reveal(list, !problems.isEmpty() && unfolded);
        changed.run();
    }

    private void row(ConfigurationProblem problem) {
        Composite row = Style.CARD.on(new Composite(list, SWT.NONE));
        GridLayoutFactory.fillDefaults().numColumns(3).margins(12, 8).spacing(10, 2).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        Label picture = new Label(row, SWT.NONE);
        picture.setImage(Icon.SEVERITY_WARNING.of(picture));
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.TOP).applyTo(picture);
        Composite words = new Composite(row, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(words);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(words);
        label(words, (problem.message() + " " + problem.remedy()).strip(), Style.HEADING, WidgetKeys.PROBLEM);
        String line = problem.line() > 0 ? NLS.bind(Messages.problems_line, problem.line()) : "";
        String field = problem.field().isEmpty() ? "" : NLS.bind(Messages.problems_field, problem.field());
        label(words, problem.file() + line + field, Style.CAPTION, WidgetKeys.PROBLEM_PLACE);
        file(problem).ifPresent(file -> {
            Button open = WidgetKeys.named(new Button(row, SWT.PUSH), WidgetKeys.PROBLEM_OPEN);
            open.setText(Messages.problems_open);
            AccessibleName.named(open, NLS.bind(Messages.problems_open_accessible, file.getFileName()));
            open.addListener(SWT.Selection, pressed -> open(file));
            GridDataFactory.fillDefaults().align(SWT.RIGHT, SWT.CENTER).applyTo(open);
        });
    }

    /** A desktop that has no program for such files opens the folder. */
    private static void open(Path file) {
        if (!Program.launch(file.toString())) {
            Program.launch(file.getParent().toString());
        }
    }

    private static Optional<Path> file(ConfigurationProblem problem) {
        try {
            return Optional.of(Path.of(problem.file())).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static void label(Composite parent, String text, Style style, String key) {
        Label label = style.on(WidgetKeys.named(new Label(parent, SWT.WRAP), key));
        label.setText(text.replace("&", "&&"));
        GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).applyTo(label);
    }

    private void open(boolean open) {
        unfolded = open;
        reveal(list, open);
        changed.run();
        if (open) {
            Scrolled.reveal(list);
        }
    }

    private static void reveal(Control control, boolean visible) {
        control.setVisible(visible);
        ((GridData) control.getLayoutData()).exclude = !visible;
    }
}
