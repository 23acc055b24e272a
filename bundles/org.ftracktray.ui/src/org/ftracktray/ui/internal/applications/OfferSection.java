// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.applications;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.ftracktray.launch.Application;
import org.ftracktray.launch.Explanation;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.widgets.Fold;
import org.ftracktray.ui.internal.widgets.Style;

/** What can run for the selected task, and behind a fold what cannot and why. */
final class OfferSection {
    private final Consumer<Application> launch;
    private final Runnable changed;
    private final Label heading;
    private final Composite body;
    private final List<ApplicationRow> rows = new ArrayList<>();
    private boolean unfolded;

    OfferSection(Composite parent, Consumer<Application> launch, Runnable changed) {
        this.launch = launch;
        this.changed = changed;
        heading = Style.HEADING.on(new Label(parent, SWT.NONE));
        GridDataFactory.fillDefaults().grab(true, false).indent(0, 8).applyTo(heading);
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(body);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(body);
    }

    /** Shows words instead of applications. */
    void say(String title, String sentence) {
        clear(title);
        words(body, sentence, Style.CAPTION, WidgetKeys.APPLICATIONS_EMPTY);
        changed.run();
    }

    void show(String title, List<Explanation> explanations) {
        clear(title);
        List<Application> offered = explanations.stream().filter(Explanation::offered).map(Explanation::application)
                .toList();
        for (List<Application> versions : Versions.of(offered)) {
            rows.add(new ApplicationRow(body, versions, launch));
        }
        if (offered.isEmpty()) {
            words(body, explanations.isEmpty() ? Messages.applications_noneConfigured : Messages.applications_none,
                    Style.CAPTION, WidgetKeys.APPLICATIONS_EMPTY);
        }
        List<Explanation> others = explanations.stream().filter(explanation -> !explanation.offered()).toList();
        if (!others.isEmpty()) {
            fold(others, offered.isEmpty() || unfolded);
        }
        changed.run();
    }

    private void clear(String title) {
        heading.setText(title);
        heading.setToolTipText(title);
        rows.clear();
        for (Control child : body.getChildren()) {
            child.dispose();
        }
    }

    private void fold(List<Explanation> others, boolean open) {
        Composite[] list = new Composite[1];
        Fold fold = new Fold(body, NLS.bind(Messages.applications_others, others.size()), WidgetKeys.APPLICATIONS_ALL,
                wanted -> open(list[0], wanted));
        GridDataFactory.fillDefaults().align(SWT.LEFT, SWT.CENTER).applyTo(fold.control());
        list[0] = Style.CARD.on(new Composite(body, SWT.NONE));
        GridLayoutFactory.fillDefaults().margins(12, 10).spacing(0, 2).applyTo(list[0]);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(list[0]);
        for (Explanation other : others) {
            Explanation.Reason reason = other.leftOutBy().get();
            Label title = words(list[0], other.application().title(), Style.HEADING, "applications.other");
            ((GridData) title.getLayoutData()).verticalIndent = other == others.getFirst() ? 0 : 8;
            words(list[0], (reason.sentence() + " " + reason.remedy()).strip(), Style.CAPTION,
                    "applications.other." + other.application().identifier()).setToolTipText(reason.source());
        }
        fold.set(open);
    }

    private void open(Composite list, boolean open) {
        unfolded = open;
        list.setVisible(open);
        ((GridData) list.getLayoutData()).exclude = !open;
        changed.run();
    }

    private static Label words(Composite parent, String text, Style style, String key) {
        Label label = style.on(WidgetKeys.named(new Label(parent, SWT.WRAP), key));
        label.setText(text);
        GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).applyTo(label);
        return label;
    }

    void setEnabled(boolean enabled) {
        rows.forEach(row -> row.setEnabled(enabled));
    }
}
