// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.login;

import java.net.URI;
import java.util.function.Consumer;

import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.ftracktray.client.Problem;
import org.ftracktray.launch.LaunchHistory;
import org.ftracktray.signin.SignIn;
import org.ftracktray.signin.SignInField;
import org.ftracktray.signin.SignInState;
import org.ftracktray.signin.SiteSetting;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.accounts.AccountList;
import org.ftracktray.ui.internal.widgets.Icon;
import org.ftracktray.ui.internal.widgets.Style;
import org.ftracktray.ui.internal.window.Questions;

/** Site, the big button for the browser, and user name with API key below it. */
final class FormPanel implements Panel {
    /** What the artist tried here since somebody was signed in last. */
    private enum Tried {
        NOTHING, BROWSER, KEY
    }

    private final SignIn signIn;
    private final SiteSetting setting;
    private final EndedSection ended;
    private final Composite panel;
    private final SiteSection site;
    private final Button browser;
    private final Label caption;
    private final KeySection key;
    private final AccountList accounts;
    private SignInState shown;
    private Tried tried = Tried.NOTHING;
    private boolean keyUsed;

    FormPanel(Composite parent, SignIn signIn, SiteSetting setting, LaunchHistory history, Questions questions,
            UISynchronize ui, Runnable changed) {
        this.signIn = signIn;
        this.setting = setting;
        panel = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(panel);
        ended = new EndedSection(panel, signIn, this::again, changed);
        accounts = new AccountList(panel, Messages.accounts_continue_heading, Messages.accounts_continue, signIn,
                questions, changed);
        site = new SiteSection(panel, setting, ui, WidgetKeys.LOGIN_SITE, WidgetKeys.LOGIN_SITE_STATUS);
        site.input().addListener(SWT.DefaultSelection, entered -> withBrowser());

        browser = Style.PRIMARY.on(WidgetKeys.named(new Button(panel, SWT.PUSH), WidgetKeys.LOGIN_BROWSER));
        browser.setText(Messages.login_browser);
        browser.setImage(Icon.GLOBE.of(browser));
        browser.addListener(SWT.Selection, pressed -> withBrowser());
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, 48).applyTo(browser);
        caption = Style.CAPTION.on(new Label(panel, SWT.CENTER));
        caption.setText(Messages.login_browser_caption);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(caption);

        new StillRunning(panel, history, ui, changed);
        key = new KeySection(panel, changed,
                (user, typed) -> withSite(address -> {
                    tried = Tried.KEY;
                    signIn.withApiKey(address, user, typed);
                }));
        signIn.environmentUser().ifPresentOrElse(user -> {
            key.suggestUser(user);
            key.setIdleWords(NLS.bind(Messages.login_key_environment, user));
        }, () -> signIn.accounts().stream().findFirst().ifPresent(account -> key.suggestUser(account.user())));
    }

    private void withBrowser() {
        withSite(address -> {
            tried = Tried.BROWSER;
            signIn.withBrowser(address);
        });
    }

    private void again() {
        if (keyUsed) {
            key.ask();
        } else {
            withBrowser();
        }
    }

    private void withSite(Consumer<URI> attempt) {
        if (site.store() && setting.site().isPresent()) {
            attempt.accept(setting.site().get());
        } else {
            site.demand();
        }
    }

    @Override
    public void render(SignInState state) {
        if (state instanceof SignInState.SignedOut || state instanceof SignInState.Checking) {
            accounts.refresh();
        } else {
            accounts.clear();
        }
        key.keepRoom(accounts.isEmpty());
        boolean busy = state instanceof SignInState.Checking;
        site.setEnabled(!busy);
        browser.setEnabled(!busy);
        (busy ? Style.PRIMARY_OFF : Style.PRIMARY).on(browser);
        caption.setText(busy ? Messages.login_checking : Messages.login_browser_caption);
        key.setBusy(busy, Messages.login_checking);
        if (state instanceof SignInState.SignedOut out && !state.equals(shown)) {
            key.clearMessage();
            ended.clear();
            out.problem().ifPresent(problem -> show(problem, out.field().orElse(SignInField.SITE)));
        }
        shown = state;
    }

    private void show(Problem problem, SignInField signInField) {
        switch (signInField) {
            case USER, KEY -> {
                switch (tried) {
                    case NOTHING -> {
                        ended.show(problem);
                        if (signIn.environmentUser().isPresent()) {
                            key.ask(); // the fields say where user and key come from
                        }
                    }
                    case BROWSER -> site.showProblem(problem);
                    case KEY -> key.showProblem(problem, signInField);
                }
            }
            case SITE, PASSWORD -> site.showProblem(problem);
        }
    }

    void signedIn() {
        keyUsed = tried == Tried.KEY;
        tried = Tried.NOTHING;
        ended.clear();
        key.reset();
    }

    @Override
    public Composite composite() {
        return panel;
    }

    @Override
    public void focus() {
        if (setting.site().isPresent()) {
            browser.setFocus();
        } else {
            site.input().setFocus();
        }
    }
}
