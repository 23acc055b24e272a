// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.applications;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.ftracktray.launch.WorkFile;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.Moment;
import org.ftracktray.ui.internal.widgets.AccessibleName;

/** Asks which of a task's work files an application is to open; any other file can be looked for. */
final class WorkFileDialog extends Dialog {
    private final String title;
    private final List<WorkFile> files;
    private final String folder;
    private final Consumer<Path> open;
    private Table table;

    WorkFileDialog(Shell parent, String title, List<WorkFile> files, String folder, Consumer<Path> open) {
        super(parent);
        this.title = title;
        this.files = files;
        this.folder = folder;
        this.open = open;
        setBlockOnOpen(false);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(NLS.bind(Messages.files_title, title));
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Point getInitialSize() {
        return new Point(560, 360);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Label hint = new Label(area, SWT.WRAP);
        hint.setText(NLS.bind(files.isEmpty() ? Messages.files_none : Messages.files_hint, folder));
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(hint);
        Composite holder = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(holder);
        table = WidgetKeys.named(new Table(holder, SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION), WidgetKeys.FILES);
        table.setHeaderVisible(true);
        AccessibleName.named(table, Messages.files_accessible);
        TableColumnLayout layout = new TableColumnLayout();
        holder.setLayout(layout);
        String[] heads = {Messages.files_name, Messages.files_version, Messages.files_modified};
        int[] weights = {56, 14, 30};
        for (int i = 0; i < heads.length; i++) {
            TableColumn column = new TableColumn(table, SWT.NONE);
            column.setText(heads[i]);
            layout.setColumnData(column, new ColumnWeightData(weights[i], 60));
        }
        for (WorkFile file : files) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setData(file);
            item.setText(new String[]{file.path().getFileName().toString(), file.version(),
                    Moment.words(file.modified(), Instant.now())});
        }
        table.addListener(SWT.Selection, chosen -> getButton(IDialogConstants.OK_ID).setEnabled(true));
        table.addListener(SWT.DefaultSelection, chosen -> okPressed());
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        WidgetKeys.named(createButton(parent, IDialogConstants.OPEN_ID, Messages.files_browse, false),
                WidgetKeys.FILES_BROWSE);
        WidgetKeys.named(createButton(parent, IDialogConstants.OK_ID, Messages.files_open, true),
                WidgetKeys.FILES_OPEN);
        createButton(parent, IDialogConstants.CANCEL_ID, Messages.cancel, false);
        if (!files.isEmpty()) {
            table.setSelection(0);
        }
        getButton(IDialogConstants.OK_ID).setEnabled(!files.isEmpty());
    }

    @Override
    protected void buttonPressed(int id) {
        if (id == IDialogConstants.OPEN_ID) {
            browse();
        } else {
            super.buttonPressed(id);
        }
    }

    private void browse() {
        FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
        dialog.setFilterPath(folder);
        String chosen = dialog.open();
        if (chosen != null) {
            close();
            open.accept(Path.of(chosen));
        }
    }

    @Override
    protected void okPressed() {
        WorkFile chosen = (WorkFile) table.getSelection()[0].getData();
        super.okPressed();
        open.accept(chosen.path());
    }
}
