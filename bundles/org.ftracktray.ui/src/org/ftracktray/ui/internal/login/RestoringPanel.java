// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.login;

import java.time.Duration;
import java.time.Instant;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.ftracktray.signin.SignIn;
import org.ftracktray.signin.SignInState;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.widgets.MessageLine;
import org.ftracktray.ui.internal.widgets.MessageLine.Kind;
import org.ftracktray.ui.internal.widgets.Style;

/** While the kept account waits for its site to be reachable again. */
final class RestoringPanel implements Panel {
    private final Composite panel;
    private final Label heading;
    private final Label next;
    private final MessageLine message;
    private final Button now;
    private Instant nextAttempt;
    private final Runnable tick = this::tick;

    RestoringPanel(Composite parent, SignIn signIn) {
        panel = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(panel);
        heading = Style.HEADING.on(new Label(panel, SWT.WRAP));
        GridDataFactory.fillDefaults().grab(true, false).hint(50, SWT.DEFAULT).applyTo(heading);
        message = new MessageLine(panel, 5, WidgetKeys.LOGIN_WAITING_STATUS);
        next = Style.CAPTION.on(new Label(panel, SWT.WRAP));
        GridDataFactory.fillDefaults().grab(true, false).hint(50, SWT.DEFAULT).applyTo(next);
        Composite buttons = new Composite(panel, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).spacing(8, 0).applyTo(buttons);
        GridDataFactory.fillDefaults().grab(true, false).indent(0, 8).applyTo(buttons);
        now = WidgetKeys.named(new Button(buttons, SWT.PUSH), WidgetKeys.LOGIN_TRY_NOW);
        now.setText(Messages.restoring_tryNow);
        now.addListener(SWT.Selection, pressed -> signIn.restore());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(now);
        Button other = WidgetKeys.named(new Button(buttons, SWT.PUSH), WidgetKeys.LOGIN_OTHER);
        other.setText(Messages.restoring_other);
        other.addListener(SWT.Selection, pressed -> signIn.cancel());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(other);
    }

    @Override
    public void render(SignInState state) {
        if (!(state instanceof SignInState.Restoring restoring)) {
            nextAttempt = null;
            return;
        }
        boolean ticking = nextAttempt != null;
        heading.setText(NLS.bind(Messages.restoring_heading, restoring.account().displayName()));
        message.show(Kind.CAUTION, restoring.reason().sentence());
        nextAttempt = restoring.nextAttempt();
        panel.layout();
        if (!ticking) {
            tick();
        }
    }

    private void tick() {
        if (panel.isDisposed() || nextAttempt == null) {
            return;
        }
        long seconds = Math.max(0, Duration.between(Instant.now(), nextAttempt).plusMillis(999).toSeconds());
        next.setText(NLS.bind(Messages.restoring_next, seconds));
        panel.getDisplay().timerExec(500, tick);
    }

    @Override
    public Composite composite() {
        return panel;
    }

    @Override
    public void focus() {
        now.setFocus();
    }
}
