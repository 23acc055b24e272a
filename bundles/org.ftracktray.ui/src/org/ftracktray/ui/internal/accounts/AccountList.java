// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.accounts;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.ftracktray.client.SiteAddress;
import org.ftracktray.signin.Account;
import org.ftracktray.signin.SignIn;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.widgets.AccessibleName;
import org.ftracktray.ui.internal.widgets.Badge;
import org.ftracktray.ui.internal.widgets.Style;
import org.ftracktray.ui.internal.window.Questions;

/** Accounts that signed in here before, each to be used or forgotten with one press; nothing while there are none. */
public final class AccountList {
    private final SignIn signIn;
    private final Questions questions;
    private final String use;
    private final Runnable changed;
    private final Composite section;
    private List<Account> shown = List.of();

    /**
     * @param use the word on the button that signs in as an account
     * @param changed called when the height changed
     */
    public AccountList(Composite parent, String heading, String use, SignIn signIn,
            Questions questions, Runnable changed) {
        this.signIn = signIn;
        this.questions = questions;
        this.use = use;
        this.changed = changed;
        section = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().extendedMargins(0, 0, 0, 8).spacing(0, 8).applyTo(section);
        GridDataFactory.fillDefaults().grab(true, false).indent(0, 8).exclude(true).applyTo(section);
        section.setVisible(false);
        Style.HEADING.on(new Label(section, SWT.NONE)).setText(heading);
    }

    /** For a place in the layout of the parent; its {@link GridData} may be changed, not replaced. */
    public GridData layoutData() {
        return (GridData) section.getLayoutData();
    }

    public void refresh() {
        show(OtherAccounts.of(signIn));
    }

    /** Takes no room until the next {@link #refresh()}. */
    public void clear() {
        show(List.of());
    }

    public boolean isEmpty() {
        return shown.isEmpty();
    }

    private void show(List<Account> others) {
        if (others.equals(shown)) {
            return;
        }
        shown = others;
        Control[] old = section.getChildren();
        for (int row = 1; row < old.length; row++) {
            old[row].dispose();
        }
        others.forEach(this::row);
        section.setVisible(!others.isEmpty());
        layoutData().exclude = others.isEmpty();
        changed.run();
    }

    private void row(Account account) {
        Composite row = Style.CARD.on(new Composite(section, SWT.NONE));
        GridLayoutFactory.fillDefaults().numColumns(4).margins(12, 8).spacing(10, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        new Badge(row, 32, Badge.Shape.ROUND).setName(account.displayName());
        Composite words = new Composite(row, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(words);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(words);
        label(words, account.displayName(), Style.HEADING);
        label(words, NLS.bind(Messages.accounts_where, account.user(), SiteAddress.shownAuthority(account.site())),
                Style.CAPTION);
        button(row, use, WidgetKeys.ACCOUNT_USE + account.user(),
                NLS.bind(Messages.accounts_use_tip, account.displayName()), () -> {
                    if (questions.switchTo(account)) {
                        signIn.switchTo(account);
                    }
                });
        button(row, Messages.accounts_forget, WidgetKeys.ACCOUNT_FORGET + account.user(),
                NLS.bind(Messages.accounts_forget_tip, account.displayName()), () -> {
                    if (questions.forget(account)) {
                        signIn.forget(account);
                        refresh();
                    }
                });
    }

    private static void label(Composite parent, String text, Style style) {
        Label label = style.on(new Label(parent, SWT.WRAP));
        label.setText(text);
        label.setToolTipText(text);
        GridDataFactory.fillDefaults().grab(true, false).hint(40, SWT.DEFAULT).applyTo(label);
    }

    private static void button(Composite parent, String text, String key, String tip, Runnable action) {
        Button button = AccessibleName.named(WidgetKeys.named(new Button(parent, SWT.PUSH), key), tip);
        button.setText(text);
        button.setToolTipText(tip);
        button.addListener(SWT.Selection, pressed -> action.run());
        GridDataFactory.fillDefaults().align(SWT.RIGHT, SWT.CENTER).applyTo(button);
    }
}
