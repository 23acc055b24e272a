// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.diagnostics;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.ftracktray.diagnostics.CheckOutcome;
import org.ftracktray.diagnostics.CheckResult;
import org.ftracktray.diagnostics.Severity;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.widgets.Fold;
import org.ftracktray.ui.internal.widgets.Icon;
import org.ftracktray.ui.internal.widgets.Scrolled;
import org.ftracktray.ui.internal.widgets.Style;

/** One check: a picture of how it ended, what was found, below that why and what to do, and behind a fold the facts. */
final class CheckRow {
    private final Composite row;
    private final Label picture;
    private final Label title;
    private final Label what;
    private final Label help;
    private final Fold fold;
    private final Text detail;
    private final Runnable changed;

    /** @param changed called when the height changed */
    CheckRow(Composite parent, String id, Runnable changed) {
        this.changed = changed;
        row = Style.CARD.on(new Composite(parent, SWT.NONE));
        GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 10).spacing(10, 2).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        picture = new Label(row, SWT.NONE);
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.TOP).span(1, 5).applyTo(picture);
        title = Style.HEADING.on(new Label(row, SWT.WRAP));
        what = WidgetKeys.named(new Label(row, SWT.WRAP), WidgetKeys.DIAGNOSTICS_CHECK + id);
        help = Style.CAPTION.on(new Label(row, SWT.WRAP));
        for (Label label : new Label[]{title, what, help}) {
            GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).applyTo(label);
        }
        fold = new Fold(row, Messages.diagnostics_details, WidgetKeys.DIAGNOSTICS_FOLD + id, this::open);
        GridDataFactory.fillDefaults().align(SWT.LEFT, SWT.CENTER).exclude(true).applyTo(fold.control());
        fold.control().setVisible(false);
        detail = WidgetKeys.named(new Text(row, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP),
                WidgetKeys.DIAGNOSTICS_DETAIL + id);
        GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).exclude(true).applyTo(detail);
        detail.setVisible(false);
    }

    private void open(boolean open) {
        reveal(detail, open);
        changed.run();
        if (open) {
            Scrolled.reveal(detail);
        }
    }

    private static void reveal(Control control, boolean visible) {
        control.setVisible(visible);
        ((GridData) control.getLayoutData()).exclude = !visible;
    }

    Composite composite() {
        return row;
    }

    void show(CheckOutcome outcome) {
        CheckResult result = outcome.result();
        picture.setImage(icon(result.severity()).of(picture));
        title.setText(outcome.title());
        what.setText(result.what());
        help.setText(Stream.of(result.cause(), result.remedy()).filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n")));
        reveal(help, !help.getText().isEmpty());
        detail.setText(result.detail());
        reveal(fold.control(), !result.detail().isEmpty());
        reveal(detail, detail.getVisible() && !result.detail().isEmpty());
    }

    static Icon icon(Severity severity) {
        return switch (severity) {
            case OK -> Icon.SEVERITY_OK;
            case WARNING -> Icon.SEVERITY_WARNING;
            case PROBLEM -> Icon.SEVERITY_PROBLEM;
            case UNKNOWN -> Icon.SEVERITY_UNKNOWN;
        };
    }
}
