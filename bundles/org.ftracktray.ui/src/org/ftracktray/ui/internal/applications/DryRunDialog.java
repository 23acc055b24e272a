// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.applications;

import java.util.TreeMap;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.ftracktray.launch.LaunchCommand;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.widgets.ContentDialog;
import org.ftracktray.ui.internal.widgets.Style;

/** What a start would run: folder, command and environment. */
final class DryRunDialog extends ContentDialog {
    private static final Point SIZE = new Point(720, 480);
    private final LaunchCommand command;

    /** @param command with masked secrets */
    DryRunDialog(Shell parent, LaunchCommand command) {
        super(parent, NLS.bind(Messages.rehearsal_title, command.application().title()), SIZE);
        this.command = command;
        setBlockOnOpen(false);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Label hint = Style.CAPTION.on(new Label(area, SWT.WRAP));
        hint.setText(Messages.rehearsal_hint);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(hint);
        Text text = WidgetKeys.named(
                new Text(area, SWT.BORDER | SWT.MULTI | SWT.READ_ONLY | SWT.V_SCROLL | SWT.H_SCROLL),
                WidgetKeys.REHEARSAL);
        text.setFont(JFaceResources.getTextFont());
        text.setText(words());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(text);
        return area;
    }

    private String words() {
        StringBuilder text = new StringBuilder();
        text.append(Messages.rehearsal_folder).append('\n').append("  ").append(command.directory()).append("\n\n");
        text.append(Messages.rehearsal_command).append('\n');
        command.command().forEach(word -> text.append("  ").append(word).append('\n'));
        text.append('\n').append(Messages.rehearsal_environment).append('\n');
        new TreeMap<>(command.environment())
                .forEach((name, value) -> text.append("  ").append(name).append('=').append(value).append('\n'));
        return text.toString();
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.DETAILS_ID, Messages.rehearsal_copy, false);
        super.createButtonsForButtonBar(parent);
    }

    @Override
    protected void buttonPressed(int id) {
        if (id == IDialogConstants.DETAILS_ID) {
            Clipboard clipboard = new Clipboard(getShell().getDisplay());
            clipboard.setContents(new Object[]{words()}, new Transfer[]{TextTransfer.getInstance()});
            clipboard.dispose();
        } else {
            super.buttonPressed(id);
        }
    }
}
