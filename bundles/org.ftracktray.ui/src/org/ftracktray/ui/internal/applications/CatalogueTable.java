// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.applications;

import java.util.List;
import java.util.Optional;

import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.ftracktray.launch.Application;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.icons.ApplicationIcons;
import org.ftracktray.ui.internal.widgets.AccessibleName;
import org.ftracktray.ui.internal.widgets.Fold;
import org.ftracktray.ui.internal.widgets.Scrolled;
import org.ftracktray.ui.internal.widgets.SnapshotBinding;

/** Everything that is configured on this computer, and for the selected line its path and why it is offered or not. */
final class CatalogueTable {
    private static final int FEWEST_ROWS = 7;
    /** How much of the window's height it may have. */
    private static final double SHARE = 0.5;

    private final ApplicationIcons icons;
    private final UISynchronize ui;
    private final Runnable changed;
    private final Fold fold;
    private final Composite content;
    private final Table table;
    private final CatalogueRowDetails details;
    private final ItemPictures pictures;
    private Optional<String> selected = Optional.empty();
    private boolean unfolded;

    CatalogueTable(Composite parent, ApplicationIcons icons, UISynchronize ui, Runnable changed) {
        this.icons = icons;
        this.ui = ui;
        this.changed = changed;
        fold = new Fold(parent, "", WidgetKeys.APPLICATIONS_ALL, this::open);
        GridDataFactory.fillDefaults().align(SWT.LEFT, SWT.CENTER).applyTo(fold.control());
        content = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(content);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(content);
        Composite holder = new Composite(content, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(holder);
        table = WidgetKeys.named(new Table(holder, SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION),
                WidgetKeys.CATALOGUE);
        table.setHeaderVisible(true);
        AccessibleName.named(table, Messages.catalogue_accessible);
        TableColumnLayout layout = new TableColumnLayout();
        holder.setLayout(layout);
        column(layout, Messages.catalogue_application, 38);
        column(layout, Messages.catalogue_state, 34);
        column(layout, Messages.catalogue_offer, 28);
        pictures = new ItemPictures(table);
        table.addListener(SWT.Selection, chosen -> select((CatalogueRow) chosen.item.getData()));
        details = new CatalogueRowDetails(content);
    }

    private void column(TableColumnLayout layout, String text, int weight) {
        TableColumn column = new TableColumn(table, SWT.NONE);
        column.setText(text);
        layout.setColumnData(column, new ColumnWeightData(weight, 60));
    }

    /** @param open whether it has to be open because nothing else is shown */
    void show(List<CatalogueRow> listings, int all, boolean open) {
        fold.setText(listings.size() == all
                ? NLS.bind(Messages.catalogue_fold, all)
                : NLS.bind(Messages.catalogue_fold_some, listings.size(), all));
        table.setRedraw(false);
        table.removeAll();
        listings.forEach(this::row);
        table.setRedraw(true);
        int most = Math.max(FEWEST_ROWS,
                (int) (table.getShell().getSize().y * SHARE) / Math.max(1, table.getItemHeight()));
        int rows = Math.clamp(listings.size(), 2, most);
        ((GridData) table.getParent().getLayoutData()).heightHint = table.getHeaderHeight()
                + rows * table.getItemHeight() + 4;
        Optional<CatalogueRow> again = listings.stream()
                .filter(catalogueRow -> selected.filter(catalogueRow.application().identifier()::equals).isPresent())
                .findFirst()
                .or(() -> listings.stream().filter(catalogueRow -> !catalogueRow.offered()).findFirst())
                .or(() -> listings.stream().findFirst());
        again.ifPresent(catalogueRow -> table.setSelection(listings.indexOf(catalogueRow)));
        details.show(again);
        boolean something = all > 0;
        fold.control().setVisible(something);
        ((GridData) fold.control().getLayoutData()).exclude = !something;
        fold.show(something && (open || unfolded));
        reveal(something && (open || unfolded));
    }

    private void row(CatalogueRow catalogueRow) {
        Application application = catalogueRow.application();
        TableItem item = new TableItem(table, SWT.NONE);
        item.setData(catalogueRow);
        item.setText(new String[]{application.title(), catalogueRow.condition().words(), catalogueRow.offer()});
        item.setImage(0, pictures.letters(application.label()));
        item.setImage(1, catalogueRow.condition().level().dot().of(table));
        icons.find(application,
                picture -> SnapshotBinding.later(item, ui, () -> item.setImage(0, pictures.of(picture))));
    }

    private void select(CatalogueRow catalogueRow) {
        selected = Optional.of(catalogueRow.application().identifier());
        details.show(Optional.of(catalogueRow));
        changed.run();
    }

    private void open(boolean open) {
        unfolded = open;
        reveal(open);
        changed.run();
        if (open) {
            Scrolled.reveal(content);
        }
    }

    private void reveal(boolean shown) {
        content.setVisible(shown);
        ((GridData) content.getLayoutData()).exclude = !shown;
    }
}
