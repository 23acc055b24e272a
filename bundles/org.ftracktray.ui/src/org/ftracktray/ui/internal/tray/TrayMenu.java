// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.tray;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.eclipse.osgi.util.NLS;
import org.ftracktray.client.SiteAddress;
import org.ftracktray.signin.Account;
import org.ftracktray.signin.SignInState;
import org.ftracktray.ui.internal.Commands;
import org.ftracktray.ui.internal.ConnectionStatus;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.tray.TrayMenuEntry.Choice;
import org.ftracktray.ui.internal.tray.TrayMenuEntry.Line;
import org.ftracktray.ui.internal.tray.TrayMenuEntry.Menu;
import org.ftracktray.ui.internal.tray.TrayMenuEntry.Words;

/** What the tray's menu offers. */
final class TrayMenu {
    private final Predicate<String> enabled;
    private final Consumer<String> execute;
    private final Consumer<Account> use;

    /** @param use signs in as an account */
    TrayMenu(Predicate<String> enabled, Consumer<String> execute, Consumer<Account> use) {
        this.enabled = enabled;
        this.execute = execute;
        this.use = use;
    }

    List<TrayMenuEntry> entries(SignInState state, ConnectionStatus connectionStatus, List<Account> others) {
        boolean signedIn = state instanceof SignInState.SignedIn;
        var listener = new Menu(Messages.tray_listener,
                List.of(choice(Messages.tray_listener_run, Commands.LISTENER_RUN),
                        choice(Messages.tray_listener_reset, Commands.LISTENER_RESET),
                        choice(Messages.tray_listener_stop, Commands.LISTENER_STOP)));
        List<TrayMenuEntry> ftrack = new ArrayList<>(List.of(new Words(state(state, connectionStatus)), new Line(),
                signedIn
                        ? choice(Messages.tray_logout, Commands.LOGOUT)
                        : choice(Messages.tray_login, Commands.LOGIN)));
        if (signedIn) {
            ftrack.add(choice(Messages.tray_changeUser, Commands.CHANGE_USER));
        }
        if (!others.isEmpty()) {
            ftrack.add(new Menu(Messages.tray_switch, others.stream().map(this::account).toList()));
        }
        ftrack.add(choice(Messages.tray_openSite, Commands.OPEN_SITE));
        ftrack.add(listener);
        return List.of(choice(Messages.tray_open, Commands.SHOW_WINDOW), new Line(),
                new Menu(Messages.tray_ftrack, List.copyOf(ftrack)),
                choice(Messages.tray_diagnostics, Commands.DIAGNOSTICS),
                choice(Messages.tray_preferences, Commands.PREFERENCES), new Line(),
                choice(Messages.tray_quit, Commands.QUIT));
    }

    static String state(SignInState state, ConnectionStatus connectionStatus) {
        return state instanceof SignInState.SignedIn in
                ? in.account().displayName() + " \u2014 " + connectionStatus.words()
                : connectionStatus.words();
    }

    private TrayMenuEntry account(Account account) {
        String label = NLS.bind(Messages.tray_switch_account, account.displayName(),
                SiteAddress.shownAuthority(account.site()));
        return new Choice(label.replace("&", "&&"), true, () -> use.accept(account));
    }

    private Choice choice(String label, String command) {
        return new Choice(label, enabled.test(command), () -> execute.accept(command));
    }
}
