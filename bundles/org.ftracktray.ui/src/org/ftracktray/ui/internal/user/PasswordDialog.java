// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.user;

import java.util.Arrays;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.ftracktray.signin.SignIn;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.widgets.AccessibleName;
import org.ftracktray.ui.internal.widgets.MessageLine;
import org.ftracktray.ui.internal.widgets.MessageLine.Kind;
import org.ftracktray.ui.internal.widgets.Style;

/** Asks twice for the password with which the API key is kept where there is no key ring. */
final class PasswordDialog extends Dialog {
    private static final int WIDTH = 360;

    private Text first;
    private Text second;
    private MessageLine message;
    private char[] password = {};

    PasswordDialog(Shell parent) {
        super(parent);
    }

    void ask(SignIn signIn) {
        if (open() == OK) {
            signIn.keepWithPassword(password);
        }
        Arrays.fill(password, '\0');
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.password_title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 8).spacing(8, 8).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        Label explanation = new Label(area, SWT.WRAP);
        explanation.setText(Messages.password_message);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).span(2, 1).applyTo(explanation);
        first = field(area, Messages.password_first);
        second = field(area, Messages.password_second);
        Composite below = Style.PAGE.on(new Composite(area, SWT.NONE));
        GridLayoutFactory.fillDefaults().applyTo(below);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(below);
        message = new MessageLine(below, 1, WidgetKeys.PASSWORD_STATUS).describes(second);
        return area;
    }

    private Text field(Composite parent, String label) {
        new Label(parent, SWT.NONE).setText(label);
        Text text = AccessibleName.named(new Text(parent, SWT.BORDER | SWT.PASSWORD), label);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        text.addListener(SWT.Modify, modified -> validate());
        return text;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        getButton(IDialogConstants.OK_ID).setEnabled(false);
    }

    private void validate() {
        boolean same = Arrays.equals(first.getTextChars(), second.getTextChars());
        boolean given = !first.getText().isEmpty();
        if (given && !same && !second.getText().isEmpty()) {
            message.show(Kind.FAULT, Messages.password_different);
        } else {
            message.clear();
        }
        getButton(IDialogConstants.OK_ID).setEnabled(given && same);
    }

    @Override
    protected void okPressed() {
        password = first.getTextChars();
        super.okPressed();
    }
}
