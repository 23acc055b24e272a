// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.login;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.ftracktray.client.SiteAddress;
import org.ftracktray.signin.Account;
import org.ftracktray.signin.SignIn;
import org.ftracktray.signin.SignInState;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.widgets.Style;

/** Asks whether it is the right user, after a sign-in whose way back any web page could have taken. */
final class ConfirmingPanel implements Panel {
    private final Composite panel;
    private final Label heading;
    private final Label explanation;
    private final Button no;

    ConfirmingPanel(Composite parent, SignIn signIn) {
        panel = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(panel);
        heading = Style.HEADING.on(new Label(panel, SWT.WRAP));
        GridDataFactory.fillDefaults().grab(true, false).hint(50, SWT.DEFAULT).applyTo(heading);
        explanation = new Label(panel, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(50, SWT.DEFAULT).applyTo(explanation);
        Button yes = WidgetKeys.named(new Button(panel, SWT.PUSH), WidgetKeys.LOGIN_CONFIRM);
        yes.setText(Messages.confirming_yes);
        yes.addListener(SWT.Selection, pressed -> signIn.confirm());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(yes);
        no = WidgetKeys.named(new Button(panel, SWT.PUSH), WidgetKeys.LOGIN_NOT_ME);
        no.setText(Messages.confirming_no);
        no.addListener(SWT.Selection, pressed -> signIn.cancel());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(no);
    }

    @Override
    public void render(SignInState state) {
        if (state instanceof SignInState.Confirming confirming) {
            Account account = confirming.account();
            heading.setText(NLS.bind(Messages.confirming_heading, account.displayName()));
            explanation.setText(NLS.bind(Messages.confirming_explanation, account.user(),
                    SiteAddress.shownAuthority(account.site())));
            panel.layout();
        }
    }

    @Override
    public Composite composite() {
        return panel;
    }

    @Override
    public void focus() {
        no.setFocus();
    }
}
