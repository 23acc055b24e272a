// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.login;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;

import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.ftracktray.signin.SignIn;
import org.ftracktray.signin.SignInState;
import org.ftracktray.ui.WebBrowser;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.widgets.Live;
import org.ftracktray.ui.internal.widgets.MessageLine;
import org.ftracktray.ui.internal.widgets.MessageLine.Kind;
import org.ftracktray.ui.internal.widgets.Style;

/** While the browser has the word: how long it may take, and what to do when it did not open. */
final class WaitingPanel implements Panel {
    private final WebBrowser webBrowser;
    private final UISynchronize ui;
    private final Composite panel;
    private final Label explanation;
    private final Label timeLeft;
    private final MessageLine message;
    private final Button again;
    private URI link;
    private Instant until = Instant.EPOCH;
    private final Runnable tick = this::tick;

    WaitingPanel(Composite parent, SignIn signIn, WebBrowser webBrowser, UISynchronize ui) {
        this.webBrowser = webBrowser;
        this.ui = ui;
        panel = WidgetKeys.named(new Composite(parent, SWT.NONE), WidgetKeys.LOGIN_WAITING);
        GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(panel);
        Label heading = Style.HEADING.on(new Label(panel, SWT.WRAP));
        heading.setText(Messages.waiting_heading);
        GridDataFactory.fillDefaults().grab(true, false).hint(50, SWT.DEFAULT).applyTo(heading);
        explanation = new Label(panel, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(50, SWT.DEFAULT).applyTo(explanation);
        ProgressBar bar = new ProgressBar(panel, SWT.INDETERMINATE);
        GridDataFactory.fillDefaults().grab(true, false).indent(0, 8).applyTo(bar);
        timeLeft = Style.CAPTION.on(new Label(panel, SWT.NONE));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(timeLeft);
        message = new MessageLine(panel, 4, WidgetKeys.LOGIN_WAITING_STATUS);

        var buttons = new Composite(panel, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).equalWidth(true).spacing(8, 0).applyTo(buttons);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(buttons);
        again = button(buttons, Messages.waiting_openAgain, WidgetKeys.LOGIN_OPEN_AGAIN, this::open);
        button(buttons, Messages.waiting_copyLink, WidgetKeys.LOGIN_COPY_LINK, this::copy);
        button(buttons, Messages.cancel, WidgetKeys.LOGIN_CANCEL, signIn::cancel);
    }

    private static Button button(Composite parent, String text, String key, Runnable action) {
        Button button = WidgetKeys.named(new Button(parent, SWT.PUSH), key);
        button.setText(text);
        button.addListener(SWT.Selection, pressed -> action.run());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
        return button;
    }

    @Override
    public void render(SignInState state) {
        if (!(state instanceof SignInState.WaitingForBrowser waiting)) {
            until = Instant.EPOCH;
            link = null;
            return;
        }
        explanation.setText(NLS.bind(Messages.waiting_explanation, waiting.site().getAuthority()));
        panel.layout();
        until = waiting.until();
        if (!waiting.link().equals(link)) {
            link = waiting.link();
            message.clear();
            open();
            tick();
        }
    }

    private void open() {
        URI page = link;
        again.setEnabled(false);
        Thread.ofVirtual().name("open browser").start(() -> {
            boolean opened = webBrowser.open(page);
            Live.later(panel, ui, () -> {
                again.setEnabled(true);
                if (!opened && page.equals(link)) {
                    message.show(Kind.FAULT, Messages.waiting_noBrowser);
                }
            });
        });
    }

    private void copy() {
        var clipboard = new Clipboard(panel.getDisplay());
        try {
            clipboard.setContents(new Object[]{link.toASCIIString()}, new Transfer[]{TextTransfer.getInstance()});
        } finally {
            clipboard.dispose();
        }
        message.show(Kind.GOOD, Messages.waiting_copied);
    }

    private void tick() {
        if (panel.isDisposed() || link == null) {
            return;
        }
        Duration left = Duration.between(Instant.now(), until);
        long seconds = Math.max(0, left.plusMillis(999).toSeconds());
        timeLeft.setText(NLS.bind(Messages.waiting_timeLeft, String.format("%d:%02d", seconds / 60, seconds % 60)));
        panel.getDisplay().timerExec(500, tick);
    }

    @Override
    public Composite composite() {
        return panel;
    }

    @Override
    public void focus() {
        again.setFocus();
    }
}
