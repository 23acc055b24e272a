// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.login;

import java.util.Arrays;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.ftracktray.client.Problem;
import org.ftracktray.signin.SignIn;
import org.ftracktray.signin.SignInState;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.widgets.AccessibleName;
import org.ftracktray.ui.internal.widgets.MessageLine;
import org.ftracktray.ui.internal.widgets.MessageLine.Kind;
import org.ftracktray.ui.internal.widgets.Style;

/** Asks for the password of the file in which the key is kept. */
final class LockedPanel implements Panel {
    private final Composite panel;
    private final Label heading;
    private final Text password;
    private final MessageLine message;

    LockedPanel(Composite parent, SignIn signIn) {
        panel = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(panel);
        heading = Style.HEADING.on(new Label(panel, SWT.WRAP));
        GridDataFactory.fillDefaults().grab(true, false).hint(50, SWT.DEFAULT).applyTo(heading);
        new Label(panel, SWT.NONE).setText(Messages.locked_password);
        password = AccessibleName.named(
                WidgetKeys.named(new Text(panel, SWT.BORDER | SWT.PASSWORD), WidgetKeys.LOGIN_PASSWORD),
                Messages.locked_password);
        password.addListener(SWT.DefaultSelection, entered -> unlock(signIn));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(password);
        message = new MessageLine(panel, 4, WidgetKeys.LOGIN_WAITING_STATUS).describes(password);
        Button unlock = WidgetKeys.named(new Button(panel, SWT.PUSH), WidgetKeys.LOGIN_UNLOCK);
        unlock.setText(Messages.locked_unlock);
        unlock.addListener(SWT.Selection, pressed -> unlock(signIn));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(unlock);
        Button other = WidgetKeys.named(new Button(panel, SWT.PUSH), WidgetKeys.LOGIN_OTHER);
        other.setText(Messages.restoring_other);
        other.addListener(SWT.Selection, pressed -> signIn.cancel());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(other);
    }

    private void unlock(SignIn signIn) {
        char[] typed = password.getTextChars();
        password.setText("");
        signIn.unlock(typed);
        Arrays.fill(typed, '\0');
    }

    @Override
    public void render(SignInState state) {
        if (state instanceof SignInState.Locked locked) {
            heading.setText(NLS.bind(Messages.locked_heading, locked.account().displayName()));
            panel.layout();
            locked.problem().map(Problem::sentence).ifPresentOrElse(words -> message.show(Kind.FAULT, words),
                    message::clear);
        }
    }

    @Override
    public Composite composite() {
        return panel;
    }

    @Override
    public void focus() {
        password.setFocus();
    }
}
