// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.applications;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.ftracktray.launch.ScanState;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.widgets.Style;

/** How far the search for applications is, and the way to end it; takes no room otherwise. */
final class ScanRow {
    private final Composite row;
    private final Label words;
    private final Runnable changed;

    ScanRow(Composite parent, Runnable cancel, Runnable changed) {
        this.changed = changed;
        row = Style.CARD.on(new Composite(parent, SWT.NONE));
        GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 8).spacing(12, 4).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(row);
        row.setVisible(false);
        words = Style.CAPTION.on(WidgetKeys.named(new Label(row, SWT.NONE), WidgetKeys.SCAN));
        GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).applyTo(words);
        Button end = WidgetKeys.named(new Button(row, SWT.PUSH), WidgetKeys.SCAN_CANCEL);
        end.setText(Messages.cancel);
        end.addListener(SWT.Selection, pressed -> cancel.run());
        GridDataFactory.fillDefaults().span(1, 2).align(SWT.RIGHT, SWT.CENTER).applyTo(end);
        ProgressBar bar = new ProgressBar(row, SWT.INDETERMINATE);
        GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).applyTo(bar);
    }

    void show(ScanState state) {
        boolean searching = state instanceof ScanState.Searching;
        if (state instanceof ScanState.Searching search) {
            words.setText(NLS.bind(Messages.scan_searching, search.found(), search.seen()));
            words.setToolTipText(search.place());
        }
        if (searching == ((GridData) row.getLayoutData()).exclude) {
            row.setVisible(searching);
            ((GridData) row.getLayoutData()).exclude = !searching;
            changed.run();
        }
    }
}
