// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.applications;

import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.widgets.Style;

/** What is to be known about one line of the catalogue. */
final class CatalogueRowDetails {
    private final Composite card;
    private final Label reason;
    private final Label source;
    private final Text path;

    CatalogueRowDetails(Composite parent) {
        card = Style.CARD.on(new Composite(parent, SWT.NONE));
        GridLayoutFactory.fillDefaults().margins(12, 8).spacing(0, 4).applyTo(card);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(card);
        reason = label(WidgetKeys.CATALOGUE_REASON, SWT.NONE);
        source = Style.CAPTION.on(label(WidgetKeys.CATALOGUE_SOURCE, SWT.NONE));
        path = Style.CARD.on(WidgetKeys.named(new Text(card, SWT.READ_ONLY | SWT.WRAP), WidgetKeys.CATALOGUE_PATH));
        GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).applyTo(path);
    }

    private Label label(String key, int style) {
        Label label = WidgetKeys.named(new Label(card, SWT.WRAP | style), key);
        GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).applyTo(label);
        return label;
    }

    void show(Optional<CatalogueRow> shown) {
        card.setVisible(shown.isPresent());
        ((GridData) card.getLayoutData()).exclude = shown.isEmpty();
        shown.ifPresent(catalogueRow -> {
            words(reason, catalogueRow.reason());
            words(source,
                    catalogueRow.source().isEmpty() ? "" : NLS.bind(Messages.catalogue_source, catalogueRow.source()));
            path.setText(catalogueRow.application().executable().toString());
            path.setToolTipText(NLS.bind(Messages.catalogue_origin, catalogueRow.application().origin()));
        });
    }

    private static void words(Label label, String text) {
        label.setText(text.replace("&", "&&"));
        label.setVisible(!text.isEmpty());
        ((GridData) label.getLayoutData()).exclude = text.isEmpty();
    }
}
