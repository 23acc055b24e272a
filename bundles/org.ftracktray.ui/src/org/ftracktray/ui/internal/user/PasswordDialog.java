// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.user;

import java.util.Arrays;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.ftracktray.signin.SignIn;
import org.ftracktray.ui.internal.Messages;

/** Asks twice for the password with which the API key is kept where there is no key ring. */
final class PasswordDialog extends TitleAreaDialog {
    private Text first;
    private Text second;
    private char[] password = {};

    PasswordDialog(Shell parent) {
        super(parent);
        setHelpAvailable(false);
    }

    void ask(SignIn signIn) {
        if (open() == OK) {
            signIn.keepWithPassword(password);
        }
        Arrays.fill(password, '\0');
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        getShell().setText(Messages.product_name);
        setTitle(Messages.password_title);
        setMessage(Messages.password_message);
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(16, 16).spacing(8, 8).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        first = field(area, Messages.password_first);
        second = field(area, Messages.password_second);
        return area;
    }

    private Text field(Composite parent, String label) {
        new Label(parent, SWT.NONE).setText(label);
        Text text = new Text(parent, SWT.BORDER | SWT.PASSWORD);
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
        setErrorMessage(given && !same && !second.getText().isEmpty() ? Messages.password_different : null);
        getButton(IDialogConstants.OK_ID).setEnabled(given && same);
    }

    @Override
    protected void okPressed() {
        password = first.getTextChars();
        super.okPressed();
    }
}
