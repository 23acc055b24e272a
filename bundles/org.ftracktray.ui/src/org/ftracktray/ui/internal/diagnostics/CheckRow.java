// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.diagnostics;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.ftracktray.diagnostics.CheckOutcome;
import org.ftracktray.diagnostics.CheckResult;
import org.ftracktray.diagnostics.Severity;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.internal.widgets.Icon;
import org.ftracktray.ui.internal.widgets.Style;

/** One check: a picture of how it ended, what was found, and below that why and what to do. */
final class CheckRow {
    private final Label picture;
    private final Label title;
    private final Label what;
    private final Label help;

    CheckRow(Composite parent, String id) {
        Composite row = Style.CARD.on(new Composite(parent, SWT.NONE));
        GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 10).spacing(10, 2).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        picture = new Label(row, SWT.NONE);
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.TOP).span(1, 3).applyTo(picture);
        title = Style.HEADING.on(new Label(row, SWT.WRAP));
        what = WidgetKeys.named(new Label(row, SWT.WRAP), WidgetKeys.DIAGNOSTICS_CHECK + id);
        help = Style.CAPTION.on(new Label(row, SWT.WRAP));
        for (Label label : new Label[]{title, what, help}) {
            GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).applyTo(label);
        }
    }

    void show(CheckOutcome outcome) {
        CheckResult result = outcome.result();
        picture.setImage(icon(result.severity()).of(picture));
        picture.setToolTipText(result.detail().isEmpty() ? null : result.detail());
        title.setText(outcome.title());
        what.setText(result.what());
        what.setToolTipText(result.detail().isEmpty() ? null : result.detail());
        help.setText(Stream.of(result.cause(), result.remedy()).filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n")));
        ((GridData) help.getLayoutData()).exclude = help.getText().isEmpty();
        help.setVisible(!help.getText().isEmpty());
    }

    private static Icon icon(Severity severity) {
        return switch (severity) {
            case OK -> Icon.SEVERITY_OK;
            case WARNING -> Icon.SEVERITY_WARNING;
            case PROBLEM -> Icon.SEVERITY_PROBLEM;
            case UNKNOWN -> Icon.SEVERITY_UNKNOWN;
        };
    }
}
