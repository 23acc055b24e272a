// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.about;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.widgets.AccessibleName;
import org.ftracktray.ui.internal.widgets.ContentDialog;

/** What of others is in the product, with versions and licences. */
final class LicencesDialog extends ContentDialog {
    private static final Point SIZE = new Point(640, 480);
    private static final int[] WIDTHS = {280, 90, 230};

    private final List<Component> components;

    LicencesDialog(Shell parent, List<Component> components) {
        super(parent, Messages.licences_title, SIZE);
        this.components = components;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Table table = AccessibleName.named(
                WidgetKeys.named(new Table(area, SWT.BORDER | SWT.FULL_SELECTION), WidgetKeys.LICENCES),
                Messages.licences_title);
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        String[] titles = {Messages.licences_component, Messages.files_version, Messages.licences_licence};
        for (int i = 0; i < titles.length; i++) {
            TableColumn column = new TableColumn(table, SWT.NONE);
            column.setText(titles[i]);
            column.setWidth(WIDTHS[i]);
        }
        components.forEach(each -> new TableItem(table, SWT.NONE)
                .setText(new String[]{each.name(), each.version(), each.licences()}));
        return area;
    }
}
