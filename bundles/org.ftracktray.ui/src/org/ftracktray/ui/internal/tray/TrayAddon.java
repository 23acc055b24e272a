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
import org.ftracktray.listener.ConnectionState;
import org.ftracktray.listener.Listener;
import org.ftracktray.signin.SignIn;
import org.ftracktray.ui.internal.Commands;
import org.ftracktray.ui.internal.ConnectionStatus;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.accounts.OtherAccounts;
import org.ftracktray.ui.internal.window.MainWindow;
import org.ftracktray.ui.internal.window.Questions;
import org.osgi.service.event.Event;

/** Puts the icon into the tray and keeps it saying what the window says. */
public final class TrayAddon {
    private static final int TICK_MS = 1000;

    private final List<AutoCloseable> open = new ArrayList<>();
    private final SignIn signIn;
    private final Listener listener;
    private final UISynchronize ui;
    private final Commands commands;
    private final MainWindow window;
    private final Questions questions;

    @Inject
    TrayAddon(SignIn signIn, Listener listener, UISynchronize ui, Commands commands, MainWindow window,
            Questions questions) {
        this.questions = questions;
        this.signIn = signIn;
        this.listener = listener;
        this.ui = ui;
        this.commands = commands;
        this.window = window;
    }

    @Inject
    @Optional
    void started(@UIEventTopic(UIEvents.UILifeCycle.APP_STARTUP_COMPLETE) Event event, Display display) {
        SwtTrayIcon.on(display).ifPresent(icon -> {
            var menu = new TrayMenu(commands::isEnabled, commands::execute, account -> {
                if (questions.switchTo(account)) {
                    signIn.switchTo(account);
                }
            });
            icon.onMenu(() -> menu.entries(signIn.state(), presence(), OtherAccounts.of(signIn)));
            icon.onPress(() -> {
                if (window.isShown()) {
                    window.hide();
                } else {
                    window.show();
                }
            });
            var shown = new Shown(icon, display);
            open.add(shown);
            open.add(signIn.onState(state -> ui.asyncExec(shown)));
            open.add(listener.onState(state -> ui.asyncExec(shown)));
            shown.run();
            shown.tick();
        });
    }

    private ConnectionStatus presence() {
        return ConnectionStatus.of(signIn.state(), listener.state(), Clock.systemUTC());
    }

    @PreDestroy
    void stop() throws Exception {
        for (AutoCloseable closeable : open) {
            closeable.close();
        }
    }

    private final class Shown implements Runnable, AutoCloseable {
        private final TrayIcon icon;
        private final Display display;
        private ConnectionStatus last;
        private boolean closed;

        Shown(TrayIcon icon, Display display) {
            this.icon = icon;
            this.display = display;
        }

        @Override
        public void run() {
            ConnectionStatus now = presence();
            if (!closed && !now.equals(last)) {
                last = now;
                icon.show(now.level(), Messages.product_name + ": " + TrayMenu.state(signIn.state(), now));
            }
        }

        void tick() {
            if (closed) {
                return;
            }
            if (listener.state() instanceof ConnectionState.Reconnecting) {
                run();
            }
            display.timerExec(TICK_MS, this::tick);
        }

        @Override
        public void close() {
            closed = true;
            icon.close();
        }
    }
}
