// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.diagnostics;

import java.util.List;
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
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.internal.widgets.AccessibleName;
import org.ftracktray.ui.internal.widgets.Scrolled;
import org.ftracktray.ui.internal.widgets.Style;

/** The answer to what was asked, above the checks and like them; its sentences can be selected. UI thread only. */
final class ExplainedRows {
    private final Scrolled list;
    private final Composite rows;
    private List<CheckOutcome> shown = List.of();

    ExplainedRows(Scrolled list) {
        this.list = list;
        rows = new Composite(list.page(), SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(rows);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(rows);
        clear();
    }

    /** What is shown as the answer. */
    List<CheckOutcome> shown() {
        return shown;
    }

    void clear() {
        replace(List.of(), () -> {});
    }

    /** Shows a sentence in place of an answer. */
    void say(String sentence) {
        replace(List.of(), () -> {
            Label label = Style.CAPTION.on(WidgetKeys.named(new Label(rows, SWT.WRAP), WidgetKeys.EXPLAIN_STATUS));
            label.setText(sentence);
            GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).applyTo(label);
        });
    }

    void show(List<CheckOutcome> outcomes) {
        replace(outcomes, () -> outcomes.forEach(this::row));
        list.composite().setOrigin(0, 0);
    }

    private void replace(List<CheckOutcome> outcomes, Runnable fill) {
        shown = outcomes;
        for (Control child : rows.getChildren()) {
            child.dispose();
        }
        fill.run();
        boolean any = rows.getChildren().length > 0;
        rows.setVisible(any);
        ((GridData) rows.getLayoutData()).exclude = !any;
        list.measure();
    }

    private void row(CheckOutcome outcome) {
        CheckResult result = outcome.result();
        Composite row = Style.CARD.on(new Composite(rows, SWT.NONE));
        GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 10).spacing(10, 2).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        Label picture = new Label(row, SWT.NONE);
        picture.setImage(CheckRow.icon(result.severity()).of(picture));
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.TOP).span(1, 2).applyTo(picture);
        Label title = Style.HEADING.on(new Label(row, SWT.WRAP));
        title.setText(outcome.title().replace("&", "&&"));
        Text words = Style.CARD_TEXT.on(WidgetKeys.named(new Text(row, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP),
                WidgetKeys.EXPLAINED + outcome.title()));
        words.setText(Stream.of(result.what(), result.cause(), result.remedy()).filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n")));
        AccessibleName.named(words, outcome.title());
        for (Control control : new Control[]{title, words}) {
            GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).applyTo(control);
        }
    }
}
