// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.applications;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.ftracktray.client.SecretMask;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.widgets.ContentDialog;
import org.ftracktray.ui.internal.widgets.Style;

/** The end of an application's log, which grows while the dialog is open. */
public final class LogDialog extends ContentDialog {
    private static final Point SIZE = new Point(720, 480);
    private static final int MOST_BYTES = 200_000;
    private static final int MILLIS_BETWEEN_READINGS = 2000;

    private final Path log;
    private Text text;

    /** Opens without waiting for its end. */
    public LogDialog(Shell parent, String title, Path log) {
        super(parent, NLS.bind(Messages.log_title, title), SIZE);
        this.log = log;
        setBlockOnOpen(false);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        text = WidgetKeys.named(new Text(area, SWT.BORDER | SWT.MULTI | SWT.READ_ONLY | SWT.V_SCROLL | SWT.H_SCROLL),
                WidgetKeys.LOG);
        text.setFont(JFaceResources.getTextFont());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(text);
        Text path = Style.CAPTION.on(new Text(area, SWT.READ_ONLY));
        path.setText(log.toString());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(path);
        read();
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OPEN_ID, Messages.log_open, false);
        createButton(parent, IDialogConstants.DETAILS_ID, Messages.log_folder, false);
        super.createButtonsForButtonBar(parent);
    }

    @Override
    protected void buttonPressed(int id) {
        switch (id) {
            case IDialogConstants.OPEN_ID -> Program.launch(log.toString());
            case IDialogConstants.DETAILS_ID -> Program.launch(log.getParent().toString());
            default -> super.buttonPressed(id);
        }
    }

    private void read() {
        Display display = text.getDisplay();
        Job.create(Messages.launched_reading, monitor -> {
            String tail = tail();
            if (!display.isDisposed()) {
                display.asyncExec(() -> show(tail));
            }
        }).schedule();
    }

    /** What somebody reads or has selected further up stays where it is. */
    private void show(String tail) {
        if (text.isDisposed()) {
            return;
        }
        if (!tail.equals(text.getText())) {
            boolean atEnd = text.getText().isEmpty() || text.getSelection().x == text.getCharCount();
            int top = text.getTopIndex();
            text.setText(tail);
            if (atEnd) {
                text.setSelection(text.getCharCount());
            } else {
                text.setTopIndex(top);
            }
        }
        text.getDisplay().timerExec(MILLIS_BETWEEN_READINGS, () -> {
            if (!text.isDisposed()) {
                read();
            }
        });
    }

    private String tail() {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long skipped = Math.max(0, file.length() - MOST_BYTES);
            file.seek(skipped);
            byte[] bytes = new byte[(int) (file.length() - skipped)];
            file.readFully(bytes);
            String content = new String(bytes, StandardCharsets.UTF_8);
            // it is copied into tickets and read over shoulders
            return content.isEmpty() ? Messages.log_empty : SecretMask.ofThisProcess().text(content);
        } catch (IOException unreadable) {
            return NLS.bind(Messages.log_unreadable, unreadable.getMessage());
        }
    }
}
