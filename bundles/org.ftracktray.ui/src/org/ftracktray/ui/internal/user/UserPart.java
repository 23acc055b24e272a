// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.user;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import jakarta.annotation.PostConstruct;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.ftracktray.client.SiteAddress;
import org.ftracktray.listener.Listener;
import org.ftracktray.signin.KeyStorage;
import org.ftracktray.signin.SignIn;
import org.ftracktray.signin.SignInState;
import org.ftracktray.signin.SiteSetting;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.internal.Commands;
import org.ftracktray.ui.internal.ConnectionStatus;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.Moment;
import org.ftracktray.ui.internal.SettingSourceLabels;
import org.ftracktray.ui.internal.accounts.AccountList;
import org.ftracktray.ui.internal.header.Portrait;
import org.ftracktray.ui.internal.widgets.Badge;
import org.ftracktray.ui.internal.widgets.MessageLine;
import org.ftracktray.ui.internal.widgets.MessageLine.Kind;
import org.ftracktray.ui.internal.widgets.Scrolled;
import org.ftracktray.ui.internal.widgets.SnapshotBinding;
import org.ftracktray.ui.internal.widgets.Style;
import org.ftracktray.ui.internal.window.Questions;

/** The view of the signed-in user: who, where, since when, and where the key is kept. */
public final class UserPart {
    private Scrolled scrolled;
    private Badge picture;
    private Label name;
    private Label login;
    private Label site;
    private Label since;
    private Label kept;
    private Label connection;
    private Button keep;
    private AccountList accounts;
    private DaySection day;
    private Portrait portrait;
    private MessageLine message;

    @PostConstruct
    void create(Composite parent, SignIn signIn, Listener listener, Commands commands, UISynchronize ui,
            SiteSetting setting, DaySection today, Portrait face, Questions questions) {
        day = today;
        portrait = face;
        scrolled = new Scrolled(parent);
        Composite page = scrolled.page();
        GridLayoutFactory.fillDefaults().margins(16, 16).spacing(16, 8).numColumns(2).applyTo(page);
        picture = WidgetKeys.named(new Badge(page, 56, Badge.Shape.ROUND), WidgetKeys.USER_PICTURE);
        Composite who = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(who);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(who);
        name = Style.TITLE.on(wide(WidgetKeys.named(new Label(who, SWT.WRAP), WidgetKeys.USER_NAME)));
        login = Style.CAPTION.on(wide(new Label(who, SWT.NONE)));
        Composite said = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(said);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(said);
        message = new MessageLine(said, 0, WidgetKeys.USER_MESSAGE);
        site = fact(page, Messages.user_site, WidgetKeys.USER_SITE);
        since = fact(page, Messages.user_since, WidgetKeys.USER_SINCE);
        kept = fact(page, Messages.user_kept, WidgetKeys.USER_KEPT);
        Label clock = fact(page, Messages.user_clock, WidgetKeys.USER_CLOCK);
        connection = fact(page, Messages.user_listener, WidgetKeys.USER_LISTENER);

        Composite buttons = new Composite(page, SWT.NONE);
        RowLayoutFactory.fillDefaults().wrap(true).spacing(8).applyTo(buttons);
        GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).span(2, 1).indent(0, 4)
                .applyTo(buttons);
        Button open = button(buttons, Messages.user_openSite, WidgetKeys.USER_OPEN_SITE);
        open.addListener(SWT.Selection, pressed -> commands.execute(Commands.OPEN_SITE));
        Button logOut = button(buttons, Messages.user_logOut, WidgetKeys.USER_LOG_OUT);
        logOut.addListener(SWT.Selection, pressed -> commands.execute(Commands.LOGOUT));
        Button change = button(buttons, Messages.user_change, WidgetKeys.USER_CHANGE);
        change.addListener(SWT.Selection, pressed -> commands.execute(Commands.CHANGE_USER));
        keep = button(buttons, Messages.user_keep, WidgetKeys.USER_KEEP);
        keep.addListener(SWT.Selection, pressed -> new PasswordDialog(keep.getShell()).ask(signIn));
        keep.setLayoutData(new RowData());
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).indent(0, 8)
                .applyTo(day.create(page, scrolled::measure, clock::setText));
        accounts = new AccountList(page, Messages.accounts_heading, Messages.accounts_switch, signIn, questions,
                scrolled::measure);
        accounts.layoutData().horizontalSpan = 2;

        SnapshotBinding.show(page, ui, signIn::onState, signIn::state, state -> {
            render(state, listener, setting);
            day.load();
        });
        SnapshotBinding.show(page, ui, listener::onState, listener::state,
                state -> render(signIn.state(), listener, setting));
    }

    private static <T extends Label> T wide(T label) {
        GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).applyTo(label);
        return label;
    }

    private static Label fact(Composite parent, String caption, String key) {
        Label label = Style.CAPTION.on(new Label(parent, SWT.NONE));
        label.setText(caption);
        GridDataFactory.fillDefaults().align(SWT.RIGHT, SWT.TOP).applyTo(label);
        return wide(WidgetKeys.named(new Label(parent, SWT.WRAP), key));
    }

    private static Button button(Composite parent, String text, String key) {
        Button button = WidgetKeys.named(new Button(parent, SWT.PUSH), key);
        button.setText(text);
        return button;
    }

    private void render(SignInState state, Listener listener, SiteSetting setting) {
        if (!(state instanceof SignInState.SignedIn in)) {
            return;
        }
        portrait.show(in.account(), picture);
        name.setText(in.account().displayName());
        login.setText(in.account().user());
        boolean asSet = setting.site().equals(Optional.of(in.account().site()));
        site.setText((SiteAddress.shown(in.account().site()) + "\n"
                + (asSet ? SettingSourceLabels.of(setting.origin()) : ""))
                .strip());
        since.setText(Moment.words(in.since(), Instant.now()));
        kept.setText(key(in));
        keep.setVisible(in.kept() instanceof KeyStorage.SessionOnly);
        ((RowData) keep.getLayoutData()).exclude = !keep.getVisible();
        in.lastAttempt().ifPresentOrElse(problem -> message.show(Kind.FAULT, problem.sentence()), message::clear);
        accounts.refresh();
        ConnectionStatus connectionStatus = ConnectionStatus.of(in, listener.state(), Clock.systemUTC());
        connection.setText(connectionStatus.detail().isEmpty()
                ? connectionStatus.words()
                : connectionStatus.words() + ". " + connectionStatus.detail());
        scrolled.measure();
    }

    private static String key(SignInState.SignedIn in) {
        String place = switch (in.kept()) {
            case KeyStorage.KeyRing ring -> Messages.user_kept_keyRing;
            case KeyStorage.PasswordFile file -> Messages.user_kept_passwordFile;
            case KeyStorage.Environment environment -> Messages.user_kept_environment;
            case KeyStorage.SessionOnly only -> NLS.bind(Messages.user_kept_session, only.reason());
        };
        return in.globalKey() ? place + " " + Messages.user_kept_global : place;
    }

    @Focus
    void focus() {
        scrolled.composite().forceFocus(); // on nothing that a key could press
        day.load();
    }
}
