// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.header;

import java.time.Clock;

import jakarta.annotation.PostConstruct;

import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.ftracktray.client.SiteAddress;
import org.ftracktray.listener.ConnectionState;
import org.ftracktray.listener.Listener;
import org.ftracktray.signin.Account;
import org.ftracktray.signin.SignIn;
import org.ftracktray.signin.SignInState;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.internal.ConnectionStatus;
import org.ftracktray.ui.internal.widgets.Badge;
import org.ftracktray.ui.internal.widgets.SnapshotBinding;
import org.ftracktray.ui.internal.widgets.Style;

/** Who is signed in where, and how the connection is, at the top of the window. */
public final class AccountHeader {
    private static final int TICK_MS = 1000;

    private SignIn signIn;
    private Listener listener;
    private Portrait portrait;
    private Badge picture;
    private Label name;
    private Label site;
    private Label dot;
    private Label state;

    @PostConstruct
    void create(Composite parent, SignIn signedIn, Listener hub, Portrait face, UISynchronize ui) {
        portrait = face;
        signIn = signedIn;
        listener = hub;
        Composite bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(16, 8).spacing(12, 0).applyTo(bar);
        picture = WidgetKeys.named(new Badge(bar, 40, Badge.Shape.ROUND), WidgetKeys.HEADER_PICTURE);
        Composite who = new Composite(bar, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(who);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(who);
        name = Style.TRIM_NAME.on(WidgetKeys.named(new Label(who, SWT.NONE), WidgetKeys.HEADER_NAME));
        site = Style.CAPTION.on(WidgetKeys.named(new Label(who, SWT.NONE), WidgetKeys.HEADER_SITE));
        for (Label label : new Label[]{name, site}) {
            GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
        }
        Composite connection = new Composite(bar, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 0).applyTo(connection);
        GridDataFactory.fillDefaults().align(SWT.RIGHT, SWT.CENTER).applyTo(connection);
        dot = new Label(connection, SWT.NONE);
        state = WidgetKeys.named(new Label(connection, SWT.NONE), WidgetKeys.HEADER_STATE);
        SnapshotBinding.show(bar, ui, signIn::onState, signIn::state, ignored -> render());
        SnapshotBinding.show(bar, ui, listener::onState, listener::state, ignored -> render());
        tick();
    }

    private void tick() {
        if (state.isDisposed()) {
            return;
        }
        if (listener.state() instanceof ConnectionState.Reconnecting) {
            render();
        }
        state.getDisplay().timerExec(TICK_MS, this::tick);
    }

    private void render() {
        if (!(signIn.state() instanceof SignInState.SignedIn in)) {
            return;
        }
        Account account = in.account();
        portrait.show(account, picture);
        name.setText(account.displayName());
        site.setText(SiteAddress.shownAuthority(account.site()));
        ConnectionStatus connectionStatus = ConnectionStatus.of(in, listener.state(), Clock.systemUTC());
        String tip = connectionStatus.detail().isEmpty() ? connectionStatus.words() : connectionStatus.detail();
        dot.setImage(connectionStatus.level().dot().of(dot));
        dot.setToolTipText(tip);
        state.setText(connectionStatus.words());
        state.setToolTipText(tip);
        state.requestLayout();
    }
}
