// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.applications;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.ftracktray.launch.Application;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.widgets.Badge;
import org.ftracktray.ui.internal.widgets.Spoken;
import org.ftracktray.ui.internal.widgets.Style;

/** One application that can be started, with its versions. */
final class ApplicationRow {
    private final List<Application> versions;
    private final Button start;
    private Application chosen;

    /**
     * @param versions of one application, the preferred one first, never empty
     */
    ApplicationRow(Composite parent, List<Application> versions, Consumer<Application> launch) {
        this.versions = versions;
        chosen = versions.getFirst();
        String label = chosen.label();
        Composite row = Style.CARD.on(new Composite(parent, SWT.NONE));
        GridLayoutFactory.fillDefaults().numColumns(4).margins(12, 8).spacing(12, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        new Badge(row, 36, Badge.Shape.SQUARE).setName(label);
        Composite words = new Composite(row, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(words);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(words);
        Label title = Style.HEADING.on(new Label(words, SWT.NONE));
        title.setText(label);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
        chosen.description().ifPresent(text -> {
            Label description = Style.CAPTION.on(new Label(words, SWT.WRAP));
            description.setText(text);
            description.setToolTipText(text);
            GridDataFactory.fillDefaults().grab(true, false).hint(40, SWT.DEFAULT).applyTo(description);
        });
        if (versions.size() > 1) {
            choice(row, label);
        } else {
            Style.CAPTION.on(new Label(row, SWT.NONE)).setText(chosen.variant());
        }
        start = WidgetKeys.named(new Button(row, SWT.PUSH), WidgetKeys.APPLICATION_START + label);
        start.setText(Messages.applications_start);
        Spoken.named(start, NLS.bind(Messages.applications_start_accessible, label));
        start.addListener(SWT.Selection, pressed -> launch.accept(chosen));
        GridDataFactory.fillDefaults().align(SWT.RIGHT, SWT.CENTER).applyTo(start);
    }

    private void choice(Composite row, String label) {
        Combo combo = WidgetKeys.named(new Combo(row, SWT.DROP_DOWN | SWT.READ_ONLY),
                WidgetKeys.APPLICATION_VERSION + label);
        combo.setItems(versions.stream().map(Application::variant).toArray(String[]::new));
        combo.select(0);
        combo.addListener(SWT.Selection, selected -> chosen = versions.get(combo.getSelectionIndex()));
        Spoken.named(combo, NLS.bind(Messages.applications_version_accessible, label));
        GridDataFactory.fillDefaults().align(SWT.RIGHT, SWT.CENTER).applyTo(combo);
    }

    void setEnabled(boolean enabled) {
        if (!start.isDisposed()) {
            start.setEnabled(enabled);
        }
    }
}
