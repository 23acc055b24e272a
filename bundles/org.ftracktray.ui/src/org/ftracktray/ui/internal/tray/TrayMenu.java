// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.tray;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.eclipse.osgi.util.NLS;
import org.ftracktray.client.SiteAddress;
import org.ftracktray.desktop.MenuEntry;
import org.ftracktray.desktop.MenuEntry.Choice;
import org.ftracktray.desktop.MenuEntry.Line;
import org.ftracktray.desktop.MenuEntry.Menu;
import org.ftracktray.desktop.MenuEntry.Words;
import org.ftracktray.signin.Account;
import org.ftracktray.signin.SignInState;
import org.ftracktray.ui.internal.Commands;
import org.ftracktray.ui.internal.Messages;

/** What the tray's menu offers. */
final class TrayMenu {
    private final Predicate<String> enabled;
    private final Consumer<String> execute;
    private final Consumer<Account> use;
    private final Runnable cancel;

    /**
     * @param use signs in as an account
     * @param cancel ends the wait for the browser
     */
    TrayMenu(Predicate<String> enabled, Consumer<String> execute, Consumer<Account> use, Runnable cancel) {
        this.enabled = enabled;
        this.execute = execute;
        this.use = use;
        this.cancel = cancel;
    }

    /**
     * @param words how things stand
     * @param launches the menus about what was started, none when there is nothing
     */
    List<MenuEntry> entries(SignInState state, String words, List<Account> others, List<MenuEntry> launches) {
        boolean signedIn = state instanceof SignInState.SignedIn;
        Menu listener = new Menu("listener", Messages.tray_listener,
                List.of(choice(Messages.tray_listener_run, Commands.LISTENER_RUN),
                        choice(Messages.tray_listener_reset, Commands.LISTENER_RESET),
                        choice(Messages.tray_listener_stop, Commands.LISTENER_STOP)));
        List<MenuEntry> ftrack = new ArrayList<>(List.of(signedIn
                ? choice(Messages.tray_logout, Commands.LOGOUT)
                : choice(Messages.tray_login, Commands.LOGIN)));
        if (signedIn) {
            ftrack.add(choice(Messages.tray_changeUser, Commands.CHANGE_USER));
        }
        if (!others.isEmpty()) {
            ftrack.add(new Menu("accounts", Messages.tray_switch, others.stream().map(this::account).toList()));
        }
        ftrack.add(choice(Messages.tray_openSite, Commands.OPEN_SITE));
        ftrack.add(listener);
        // the first entry is what most come for, also by keyboard
        List<MenuEntry> all = new ArrayList<>(
                List.of(choice(Messages.tray_open, Commands.SHOW_WINDOW), new Words("state", words)));
        if (state instanceof SignInState.WaitingForBrowser) {
            all.add(new Choice("cancel", Messages.tray_cancel, true, cancel));
        }
        all.add(new Line("line.open"));
        if (!launches.isEmpty()) {
            all.addAll(launches);
            all.add(new Line("line.launches"));
        }
        all.addAll(List.of(new Menu("ftrack", Messages.tray_ftrack, List.copyOf(ftrack)),
                choice(Messages.tray_diagnostics, Commands.DIAGNOSTICS),
                choice(Messages.tray_preferences, Commands.PREFERENCES), new Line("line.quit"),
                choice(Messages.tray_quit, Commands.QUIT)));
        return List.copyOf(all);
    }

    private MenuEntry account(Account account) {
        String label = NLS.bind(Messages.tray_switch_account, account.displayName(),
                SiteAddress.shownAuthority(account.site()));
        return new Choice("account." + account.site() + " " + account.user(), label.replace("&", "&&"), true,
                () -> use.accept(account));
    }

    private Choice choice(String label, String command) {
        return new Choice(command, label, enabled.test(command), () -> execute.accept(command));
    }
}
