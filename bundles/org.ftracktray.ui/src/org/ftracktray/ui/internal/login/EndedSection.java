// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.login;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.ftracktray.client.Problem;
import org.ftracktray.signin.SignIn;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.widgets.MessageLine;
import org.ftracktray.ui.internal.widgets.MessageLine.Kind;
import org.ftracktray.ui.internal.widgets.Style;

/** Says that a sign-in ended without the user's doing, and why; takes no room otherwise. */
final class EndedSection {
    private final SignIn signIn;
    private final Runnable changed;
    private final Composite section;
    private final MessageLine message;

    /**
     * @param again signs in as before
     * @param changed called when the height changed
     */
    EndedSection(Composite parent, SignIn signIn, Runnable again, Runnable changed) {
        this.signIn = signIn;
        this.changed = changed;
        section = Style.CARD.on(new Composite(parent, SWT.NONE));
        GridLayoutFactory.fillDefaults().margins(12, 8).spacing(0, 8).applyTo(section);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(section);
        section.setVisible(false);
        message = new MessageLine(section, 0, WidgetKeys.LOGIN_ENDED);
        Button button = Style.PRIMARY.on(WidgetKeys.named(new Button(section, SWT.PUSH), WidgetKeys.LOGIN_AGAIN));
        button.setText(Messages.login_again);
        button.addListener(SWT.Selection, pressed -> again.run());
        GridDataFactory.fillDefaults().align(SWT.RIGHT, SWT.CENTER).applyTo(button);
    }

    void show(Problem problem) {
        boolean refused = signIn.accounts().stream().anyMatch(account -> signIn.refusal(account).isPresent());
        message.show(Kind.FAULT, refused ? Messages.login_ended : problem.sentence());
        reveal(true);
    }

    void clear() {
        message.clear();
        reveal(false);
    }

    private void reveal(boolean visible) {
        section.setVisible(visible);
        ((GridData) section.getLayoutData()).exclude = !visible;
        changed.run();
    }
}
