// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.changeuser;

import java.util.Optional;

import jakarta.inject.Inject;

import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.ftracktray.client.SiteAddress;
import org.ftracktray.signin.Account;
import org.ftracktray.signin.BrowserUserQuery;
import org.ftracktray.signin.KeyStorage;
import org.ftracktray.signin.SignIn;
import org.ftracktray.signin.SignInState;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.internal.Commands;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.web.BrowserWait;
import org.ftracktray.ui.internal.web.SignInPages;
import org.ftracktray.ui.internal.widgets.MessageLine;
import org.ftracktray.ui.internal.widgets.MessageLine.Kind;
import org.ftracktray.ui.internal.widgets.SnapshotBinding;
import org.ftracktray.ui.internal.widgets.Style;
import org.ftracktray.ui.internal.window.MainWindow;

/** Who is signed in here and in the browser, and the way to make both somebody else. */
@Creatable
public final class ChangeUserDialog extends Dialog {
    private static final int WIDTH = 400;
    private static final int STEP_INDENT = 18;

    private final SignIn signIn;
    private final SignInPages pages;
    private final Commands commands;
    private final UISynchronize ui;
    private final StackLayout stack = new StackLayout();
    private BrowserUserReading asking;
    private PersonRow here;
    private PersonRow inBrowser;
    private Button ask;
    private Button follow;
    private Button forget;
    private MessageLine message;
    private Composite area;
    private Composite steps;
    private BrowserWait wait;
    private Optional<String> browserUser = Optional.empty();
    /** Who was signed in when this dialog began to sign in somebody else. */
    private Optional<SignInState.SignedIn> before = Optional.empty();

    @Inject
    ChangeUserDialog(MainWindow window, SignIn signIn, SignInPages pages, Commands commands, UISynchronize ui) {
        super(window.shell().orElse(null));
        this.signIn = signIn;
        this.pages = pages;
        this.commands = commands;
        this.ui = ui;
        setBlockOnOpen(false);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.change_title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite page = Style.PAGE.on(new Composite((Composite) super.createDialogArea(parent), SWT.NONE));
        GridLayoutFactory.fillDefaults().margins(8, 8).spacing(0, 8).applyTo(page);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, SWT.DEFAULT).applyTo(page);
        wide(new Label(page, SWT.WRAP), Messages.change_explanation);
        here = new PersonRow(page, Messages.change_here, WidgetKeys.CHANGE_HERE);
        inBrowser = new PersonRow(page, Messages.change_browser, WidgetKeys.CHANGE_BROWSER);
        ask = button(inBrowser.row(), Messages.change_ask, WidgetKeys.CHANGE_ASK, this::ask);
        message = new MessageLine(page, 3, WidgetKeys.CHANGE_STATUS);
        area = new Composite(page, SWT.NONE);
        area.setLayout(stack);
        createSteps();
        asking = new BrowserUserReading(area, signIn, ui);
        wait = new BrowserWait(area, pages, ui, WidgetKeys.CHANGE, Messages.change_asking_explanation,
                this::cancel);
        int height = Math.max(height(steps), height(wait.composite()));
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, height).applyTo(area);
        stack.topControl = steps;
        SnapshotBinding.show(area, ui, signIn::onState, signIn::state, this::render);
        return page;
    }

    private void createSteps() {
        steps = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(steps);
        wide(new Label(steps, SWT.WRAP), Messages.change_step_browser);
        indented(button(steps, Messages.user_openSite, WidgetKeys.CHANGE_OPEN_SITE,
                () -> commands.execute(Commands.OPEN_SITE)));
        wide(new Label(steps, SWT.WRAP), Messages.change_step_here);
        follow = Style.PRIMARY.on(
                indented(button(steps, Messages.change_follow, WidgetKeys.CHANGE_FOLLOW, this::follow)));
        forget = WidgetKeys.named(new Button(steps, SWT.CHECK), WidgetKeys.CHANGE_FORGET);
        forget.setText(Messages.change_forget);
        GridDataFactory.fillDefaults().grab(true, false).indent(STEP_INDENT, 0).applyTo(forget);
    }

    private static int height(Composite face) {
        return face.computeSize(WIDTH, SWT.DEFAULT).y;
    }

    private static Button indented(Button button) {
        GridDataFactory.swtDefaults().indent(STEP_INDENT, 0).applyTo(button);
        return button;
    }

    private static void wide(Label label, String words) {
        label.setText(words);
        GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER)
                .applyTo(label);
    }

    private static Button button(Composite parent, String text, String key, Runnable action) {
        Button button = WidgetKeys.named(new Button(parent, SWT.PUSH), key);
        button.setText(text);
        button.addListener(SWT.Selection, pressed -> action.run());
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(button);
        return button;
    }

    private void ask() {
        ask.setEnabled(false);
        message.show(Kind.HINT, Messages.change_asking);
        asking.ask(this::awaitAnswer, user -> {
            browserUser = Optional.of(user.user());
            showSteps();
        }, failure -> {
            showSteps();
            message.show(Kind.FAULT, failure);
        });
    }

    private void awaitAnswer(BrowserUserQuery question) {
        message.clear();
        show(wait.composite());
        wait.show(Messages.change_asking_explanation, question.link(), question.until());
    }

    private void follow() {
        if (signIn.state() instanceof SignInState.SignedIn in) {
            asking.cancel();
            before = Optional.of(in);
            signIn.withBrowser(in.account().site());
        }
    }

    private void cancel() {
        asking.cancel();
        if (before.isPresent()) {
            signIn.cancel();
        } else {
            showSteps();
        }
    }

    private void render(SignInState state) {
        switch (state) {
            case SignInState.SignedIn in -> signedIn(in);
            case SignInState.WaitingForBrowser waiting -> {
                message.clear();
                wait.show(NLS.bind(Messages.waiting_explanation, SiteAddress.shownAuthority(waiting.site())),
                        waiting.link(),
                        waiting.until());
                show(wait.composite());
            }
            case SignInState.Checking checking -> message.show(Kind.HINT, Messages.login_checking);
            // the sign-in view asks
            case SignInState.Confirming confirming -> close();
            // nobody is signed in any more: the sign-in view goes on
            case SignInState.SignedOut out -> close();
            case SignInState.Restoring restoring -> close();
            case SignInState.Locked locked -> close();
        }
        boolean idle = state instanceof SignInState.SignedIn;
        steps.setEnabled(idle);
        ask.setEnabled(idle && stack.topControl == steps);
    }

    private void signedIn(SignInState.SignedIn in) {
        Account account = in.account();
        here.show(NLS.bind(Messages.change_person, account.displayName(), account.user()), account.displayName());
        Optional<SignInState.SignedIn> changed = before.filter(old -> !old.since().equals(in.since()));
        before = Optional.empty();
        changed.ifPresent(old -> {
            browserUser = Optional.of(account.user());
            if (forget.getSelection() && !old.account().isSameAs(account)) {
                signIn.forget(old.account());
            }
        });
        forget.setText(NLS.bind(Messages.change_forget, account.displayName()));
        follow.setEnabled(!(in.kept() instanceof KeyStorage.Environment));
        showSteps();
        in.lastAttempt().ifPresent(problem -> message.show(Kind.FAULT, problem.sentence()));
    }

    private void showSteps() {
        wait.end();
        show(steps);
        ask.setEnabled(true);
        if (signIn.state() instanceof SignInState.SignedIn in) {
            compare(in);
        }
    }

    private void compare(SignInState.SignedIn in) {
        inBrowser.show(browserUser.orElse(Messages.change_browser_unknown), browserUser.orElse("?"));
        String user = in.account().user();
        if (browserUser.isEmpty()) {
            message.show(Kind.HINT,
                    in.kept() instanceof KeyStorage.Environment
                            ? Messages.change_environment
                            : Messages.change_unknown);
        } else if (browserUser.get().equalsIgnoreCase(user)) {
            message.show(Kind.GOOD, NLS.bind(Messages.change_same, user));
        } else {
            message.show(Kind.CAUTION, NLS.bind(Messages.change_different, user, browserUser.get()));
        }
    }

    private void show(Composite face) {
        if (stack.topControl != face) {
            stack.topControl = face;
            area.layout();
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, false);
    }
}
