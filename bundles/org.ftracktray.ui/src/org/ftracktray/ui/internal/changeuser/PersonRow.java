// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.changeuser;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.internal.widgets.Badge;
import org.ftracktray.ui.internal.widgets.Style;

/** A row that says who is signed in somewhere. */
final class PersonRow {
    private static final int COLUMNS = 3;

    private final Composite row;
    private final Badge badge;
    private final Label name;

    /** @param where the place, shown above the name */
    PersonRow(Composite parent, String where, String key) {
        row = Style.CARD.on(new Composite(parent, SWT.NONE));
        GridLayoutFactory.fillDefaults().numColumns(COLUMNS).margins(12, 8).spacing(12, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        badge = new Badge(row, 32, Badge.Shape.ROUND);
        Composite words = new Composite(row, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(words);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(words);
        Label place = Style.CAPTION.on(new Label(words, SWT.NONE));
        place.setText(where);
        name = Style.HEADING.on(WidgetKeys.named(new Label(words, SWT.NONE), key));
        for (Label label : new Label[]{place, name}) {
            GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).applyTo(label);
        }
    }

    /** For one more control at the end of the row. */
    Composite row() {
        return row;
    }

    /** @param initials of whom the letters of the badge are, "?" for nobody known */
    void show(String words, String initials) {
        badge.setName(initials);
        name.setText(words);
        name.setToolTipText(words);
    }
}
