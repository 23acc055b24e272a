// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.applications;

import java.util.List;
import java.util.Optional;

import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.ftracktray.launch.Application;
import org.ftracktray.launch.WorkFileChoice;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.icons.ApplicationIcons;
import org.ftracktray.ui.internal.widgets.AccessibleName;
import org.ftracktray.ui.internal.widgets.Badge;
import org.ftracktray.ui.internal.widgets.Icon;
import org.ftracktray.ui.internal.widgets.Line;
import org.ftracktray.ui.internal.widgets.SnapshotBinding;
import org.ftracktray.ui.internal.widgets.Style;

/** One application that can be started, with its versions. */
final class ApplicationRow {
    private final List<Application> versions;
    private final LaunchActions launchActions;
    private final Button start;
    private Application chosen;

    /**
     * @param versions of one application, the preferred one first, never empty
     */
    ApplicationRow(Composite parent, List<Application> versions, LaunchActions launchActions, ApplicationIcons icons,
            UISynchronize ui) {
        this.versions = versions;
        this.launchActions = launchActions;
        chosen = versions.getFirst();
        String label = chosen.label();
        Composite row = Style.CARD.on(new Composite(parent, SWT.NONE));
        GridLayoutFactory.fillDefaults().numColumns(5).margins(12, 6).spacing(8, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        Badge badge = new Badge(row, 36, Badge.Shape.SQUARE);
        badge.setName(label);
        icons.find(chosen, picture -> SnapshotBinding.later(badge, ui, () -> badge.setPicture(Optional.of(picture))));
        Composite words = new Composite(row, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(words);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(words);
        Line.of(words, Style.HEADING, label);
        chosen.description().ifPresent(text -> Line.write(Line.beginning(words, Style.CAPTION), text, text));
        if (versions.size() > 1) {
            choice(row, label);
        } else {
            Style.CAPTION.on(new Label(row, SWT.NONE)).setText(chosen.variant());
        }
        start = WidgetKeys.named(new Button(row, SWT.PUSH), WidgetKeys.APPLICATION_START + label);
        start.setText(Messages.applications_start);
        AccessibleName.named(start, NLS.bind(Messages.applications_start_accessible, label));
        start.addListener(SWT.Selection, pressed -> start());
        GridDataFactory.fillDefaults().align(SWT.RIGHT, SWT.CENTER).applyTo(start);
        more(row, label);
    }

    private void choice(Composite row, String label) {
        Combo combo = WidgetKeys.named(new Combo(row, SWT.DROP_DOWN | SWT.READ_ONLY),
                WidgetKeys.APPLICATION_VERSION + label);
        combo.setItems(versions.stream().map(Application::variant).toArray(String[]::new));
        combo.select(0);
        combo.addListener(SWT.Selection, selected -> chosen = versions.get(combo.getSelectionIndex()));
        AccessibleName.named(combo, NLS.bind(Messages.applications_version_accessible, label));
        GridDataFactory.fillDefaults().align(SWT.RIGHT, SWT.CENTER).applyTo(combo);
    }

    private void more(Composite row, String label) {
        Button more = WidgetKeys.named(new Button(row, SWT.PUSH), WidgetKeys.APPLICATION_MORE + label);
        more.setImage(Icon.UNFOLDED.of(more));
        String name = NLS.bind(Messages.applications_more_accessible, label);
        more.setToolTipText(name);
        AccessibleName.named(more, name);
        more.addListener(SWT.Selection, pressed -> StartMenu.open(more, chosen, launchActions, start.isEnabled()));
        GridDataFactory.fillDefaults().align(SWT.RIGHT, SWT.CENTER).applyTo(more);
    }

    void setEnabled(boolean enabled) {
        if (!start.isDisposed()) {
            start.setEnabled(enabled);
        }
    }

    /** As its button does; nothing while another start is under way. */
    void start() {
        if (start.isEnabled()) {
            launchActions.start(chosen, new WorkFileChoice.Last());
        }
    }

    boolean setFocus() {
        return start.setFocus();
    }
}
