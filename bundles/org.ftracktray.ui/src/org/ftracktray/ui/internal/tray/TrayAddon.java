// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.tray;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.swt.widgets.Display;
import org.ftracktray.client.Registration;
import org.ftracktray.desktop.MenuEntry;
import org.ftracktray.desktop.StatusItems;
import org.ftracktray.launch.LaunchHistory;
import org.ftracktray.launch.LaunchRecord;
import org.ftracktray.launch.LaunchState;
import org.ftracktray.listener.ConnectionState;
import org.ftracktray.listener.Listener;
import org.ftracktray.signin.SignIn;
import org.ftracktray.signin.SignInState;
import org.ftracktray.ui.internal.Commands;
import org.ftracktray.ui.internal.ConnectionStatus;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.accounts.OtherAccounts;
import org.ftracktray.ui.internal.icons.SymbolicIcons;
import org.ftracktray.ui.internal.window.MainWindow;
import org.ftracktray.ui.internal.window.Questions;
import org.osgi.service.event.Event;

/** Puts the icon into the tray and keeps it saying what the window says. */
public final class TrayAddon implements TrayUse {
    private final List<Registration> registrations = new ArrayList<>();
    private final SignIn signIn;
    private final Listener listener;
    private final LaunchHistory history;
    private final MainWindow window;
    private final UISynchronize ui;
    private final LaunchMenus launches;
    private final TrayMenu menu;
    private TrayIcons icons;

    @Inject
    TrayAddon(SignIn signIn, Listener listener, LaunchHistory history, TrayLaunches launches, UISynchronize ui,
            Commands commands, MainWindow window, Questions questions) {
        this.signIn = signIn;
        this.listener = listener;
        this.history = history;
        this.window = window;
        this.ui = ui;
        this.launches = new LaunchMenus(launches);
        menu = new TrayMenu(commands::isEnabled, commands::execute, account -> {
            if (questions.switchTo(account)) {
                signIn.switchTo(account);
            }
        }, signIn::cancel);
    }

    @Inject
    @Optional
    void started(@UIEventTopic(UIEvents.UILifeCycle.APP_STARTUP_COMPLETE) Event event, Display display,
            StatusItems items) {
        TrayPixmaps pixmaps = new TrayPixmaps(new SymbolicIcons(System.getenv()));
        icons = new TrayIcons(look -> new PanelTrayIcon(items, look, pixmaps, this, ui),
                () -> SwtTrayIcon.on(display, this));
        opening();
        registrations.add(signIn.onState(state -> ui.asyncExec(this::opening)));
        registrations.add(listener.onState(state -> ui.asyncExec(this::opening)));
        registrations.add(history.onChange(launch -> ui.asyncExec(this::opening)));
        registrations.add(items.onHost(present -> ui.asyncExec(() -> icons.host(present))));
    }

    /** Brings picture, words and menu up to date. */
    @Override
    public void opening() {
        SignInState state = signIn.state();
        ConnectionState connection = listener.state();
        ConnectionStatus status = ConnectionStatus.of(state, connection, Clock.systemUTC());
        List<LaunchRecord> started = history.launches();
        boolean running = started.stream().anyMatch(each -> each.state() instanceof LaunchState.Running);
        String words = words(state, connection, status);
        List<MenuEntry> entries = menu.entries(state, words, OtherAccounts.of(signIn),
                launches.of(started, state instanceof SignInState.SignedIn));
        icons.show(new TrayLook(TrayPicture.of(state, connection, status, running), words), entries);
    }

    /** Without the seconds until the next attempt: a tool-tip that changes each second wakes the panel for nothing. */
    static String words(SignInState state, ConnectionState connection, ConnectionStatus status) {
        String how = state instanceof SignInState.SignedIn && connection instanceof ConnectionState.Reconnecting
                ? Messages.tray_reconnecting
                : status.words();
        return state instanceof SignInState.SignedIn in ? in.account().displayName() + " \u2014 " + how : how;
    }

    @Override
    public void pressed(String token) {
        if (window.isActive()) {
            window.hide();
        } else {
            window.show(token);
        }
    }

    @PreDestroy
    void stop() {
        registrations.forEach(Registration::close);
        if (icons != null) {
            icons.close();
        }
    }
}
