// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.window;

import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.ftracktray.client.SiteAddress;
import org.ftracktray.launch.LaunchHistory;
import org.ftracktray.launch.LaunchRecord;
import org.ftracktray.launch.LaunchState;
import org.ftracktray.signin.Account;
import org.ftracktray.signin.SignIn;
import org.ftracktray.signin.SignInState;
import org.ftracktray.ui.internal.Messages;

/**
 * Asks and tells the artist in dialogs, before a sign-in or work is lost or the site changes: one question at a time. UI thread
 * only; returns when it is answered.
 */
@Creatable
@Singleton
public final class Questions {
    private final MainWindow window;
    private final LaunchHistory history;
    private final SignIn signIn;
    private Question open;

    @Inject
    Questions(MainWindow window, LaunchHistory history, SignIn signIn) {
        this.window = window;
        this.history = history;
        this.signIn = signIn;
    }

    /** Whether the signed-in user wants to log out. */
    public boolean logOut() {
        return signIn.state() instanceof SignInState.SignedIn in
                && ask(NLS.bind(Messages.ask_logOut, in.account().displayName()) + goOn(), Messages.ask_logOut_do);
    }

    /** Whether an account and its key are to be removed. */
    public boolean forget(Account account) {
        return ask(NLS.bind(Messages.ask_forget, account.displayName(), SiteAddress.shownAuthority(account.site())),
                Messages.ask_forget_do);
    }

    /** Whether somebody else is to be signed in; asked only while something of the present user runs. */
    public boolean switchTo(Account account) {
        return !(signIn.state() instanceof SignInState.SignedIn) || running().isEmpty()
                || ask(NLS.bind(Messages.ask_switch, account.displayName()) + goOn(), Messages.ask_switch_do);
    }

    /** Whether to end; asked only while something runs. */
    public boolean quit() {
        return running().isEmpty() || ask(Messages.ask_quit + goOn(), Messages.ask_quit_do);
    }

    /** Whether an application is to be stopped. */
    public boolean stop(LaunchRecord record) {
        return ask(NLS.bind(Messages.ask_stop, record.application().title(), record.task().path()),
                Messages.ask_stop_do);
    }

    /** Whether an application that did not end is to be ended by force. */
    public boolean force(LaunchRecord record) {
        return ask(NLS.bind(Messages.ask_force, record.application().title(), record.task().path()),
                Messages.ask_force_do);
    }

    /** Whether another site is to be used. */
    public boolean changeSite(String words) {
        return ask(words, Messages.link_site_do);
    }

    /** Says something that has to be read; nothing while a question is open. */
    public void tell(String words) {
        if (open == null) {
            MessageDialog.openInformation(window.isShown() ? window.shell().orElse(null) : null, Messages.product_name,
                    words);
        }
    }

    private String running() {
        return history.launches().stream().filter(record -> record.state() instanceof LaunchState.Running)
                .map(record -> record.application().title()).distinct().collect(Collectors.joining(", "));
    }

    private String goOn() {
        String running = running();
        return running.isEmpty() ? "" : "\n\n" + NLS.bind(Messages.ask_goOn, running);
    }

    private boolean ask(String words, String act) {
        if (open != null) {
            open.getShell().forceActive();
            return false;
        }
        Shell parent = window.isShown() ? window.shell().orElse(null) : null;
        open = new Question(parent, words, act);
        try {
            return open.open() == Question.DO;
        } finally {
            open = null;
        }
    }
}
