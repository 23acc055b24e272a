// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.applications;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.ftracktray.launch.Application;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.icons.ApplicationIcons;
import org.ftracktray.ui.internal.widgets.AccessibleName;
import org.ftracktray.ui.internal.widgets.Icon;
import org.ftracktray.ui.internal.widgets.Style;

/** What can run for the selected task, with a search, and behind a fold everything that is configured. */
final class OfferSection {
    private static final int MOST_CARDS = 20;

    private final LaunchActions launchActions;
    private final ApplicationIcons icons;
    private final UISynchronize ui;
    private final Runnable changed;
    private final Text search;
    private final Composite notices;
    private final Composite body;
    private final CatalogueTable catalogue;
    private final List<ApplicationRow> rows = new ArrayList<>();
    private List<CatalogueRow> listings = List.of();
    private String words = "";

    OfferSection(Composite parent, LaunchActions launchActions, Runnable rescan, ApplicationIcons icons,
            UISynchronize ui,
            Runnable changed) {
        this.launchActions = launchActions;
        this.icons = icons;
        this.ui = ui;
        this.changed = changed;
        Composite top = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 0).applyTo(top);
        GridDataFactory.fillDefaults().grab(true, false).indent(0, 8).applyTo(top);
        Label heading = Style.HEADING.on(new Label(top, SWT.NONE));
        heading.setText(Messages.applications_heading);
        GridDataFactory.fillDefaults().align(SWT.LEFT, SWT.CENTER).applyTo(heading);
        search = WidgetKeys.named(new Text(top, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL),
                WidgetKeys.APPLICATIONS_SEARCH);
        search.setMessage(Messages.applications_search);
        search.setToolTipText(Messages.applications_search_tip);
        AccessibleName.named(search, Messages.applications_search_tip);
        search.addListener(SWT.Modify, modified -> fill());
        search.addListener(SWT.DefaultSelection, entered -> startFirst(entered.detail));
        search.addListener(SWT.KeyDown, key -> {
            if (key.keyCode == SWT.ARROW_DOWN) {
                focusFirst();
            }
        });
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(search);
        Button again = WidgetKeys.named(new Button(top, SWT.PUSH | SWT.FLAT), WidgetKeys.APPLICATIONS_RESCAN);
        again.setImage(Icon.RELOAD.of(again));
        again.setToolTipText(Messages.applications_rescan);
        AccessibleName.named(again, Messages.applications_rescan);
        again.addListener(SWT.Selection, pressed -> rescan.run());
        notices = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(notices);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(notices);
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(body);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(body);
        catalogue = new CatalogueTable(parent, icons, ui, changed);
    }

    /** Room between the search and the applications, for what happens with them. */
    Composite notices() {
        return notices;
    }

    /**
     * Shows applications, or words when there are none to start.
     *
     * @param sentence said in the place of the applications when none of them is offered
     */
    void show(List<CatalogueRow> newListings, String sentence) {
        listings = newListings;
        words = sentence;
        fill();
    }

    private void fill() {
        rows.clear();
        for (Control child : body.getChildren()) {
            child.dispose();
        }
        ApplicationSearch wanted = new ApplicationSearch(search.getText());
        List<CatalogueRow> matching = wanted.byNameOrPath(listings);
        List<Application> offered = wanted.byName(listings).stream().filter(CatalogueRow::offered)
                .map(CatalogueRow::application)
                .toList();
        List<List<Application>> cards = List.copyOf(Versions.of(offered));
        for (List<Application> versions : cards.subList(0, Math.min(MOST_CARDS, cards.size()))) {
            rows.add(new ApplicationRow(body, versions, launchActions, icons, ui));
        }
        if (cards.size() > MOST_CARDS) {
            showMessage(NLS.bind(Messages.applications_moreCards, cards.size() - MOST_CARDS));
        } else if (matching.isEmpty() && !listings.isEmpty()) {
            showMessage(Messages.applications_noMatch);
        } else if (cards.isEmpty()) {
            showMessage(
                    listings.stream().anyMatch(CatalogueRow::offered) ? Messages.applications_noOfferedMatch : words);
        }
        catalogue.show(matching, listings.size(), cards.isEmpty() && !listings.isEmpty());
        changed.run();
    }

    private void showMessage(String sentence) {
        Label label = Style.CAPTION.on(WidgetKeys.named(new Label(body, SWT.WRAP), WidgetKeys.APPLICATIONS_EMPTY));
        label.setText(sentence.replace("&", "&&"));
        GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).applyTo(label);
    }

    void setEnabled(boolean enabled) {
        rows.forEach(row -> row.setEnabled(enabled));
    }

    /**
     * Starts what was looked for; where nothing is typed, Enter only leads there.
     *
     * @param detail what caused it: the field has a button that empties it
     */
    private void startFirst(int detail) {
        if (detail == SWT.ICON_CANCEL || detail == SWT.ICON_SEARCH) {
            return;
        }
        if (search.getText().isBlank()) {
            focusFirst();
        } else if (!rows.isEmpty()) {
            rows.getFirst().start();
        }
    }

    /** Where Enter in the list of tasks leads. */
    void focusFirst() {
        if (!rows.isEmpty()) {
            rows.getFirst().setFocus();
        }
    }

    void focusSearch() {
        search.setFocus();
        search.selectAll();
    }
}
