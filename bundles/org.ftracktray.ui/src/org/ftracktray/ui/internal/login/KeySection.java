// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.login;

import java.util.function.BiConsumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.ftracktray.client.ApiKey;
import org.ftracktray.client.Problem;
import org.ftracktray.signin.SignInField;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.widgets.AccessibleName;
import org.ftracktray.ui.internal.widgets.Fold;
import org.ftracktray.ui.internal.widgets.MessageLine;
import org.ftracktray.ui.internal.widgets.MessageLine.Kind;

/** User name and API key, folded away below the browser's button. Its room is kept free while it is folded. */
final class KeySection {
    private final BiConsumer<String, ApiKey> login;
    private final Fold fold;
    private final Composite body;
    private final Text user;
    private final Text key;
    private final Button button;
    private final MessageLine message;
    private final Runnable changed;
    private boolean roomKept = true;
    private String idle = "";

    /** @param changed called when the height changed */
    KeySection(Composite parent, Runnable changed, BiConsumer<String, ApiKey> login) {
        this.changed = changed;
        this.login = login;
        fold = new Fold(parent, Messages.login_key_fold, WidgetKeys.LOGIN_FOLD, this::unfolded);
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.CENTER).applyTo(fold.control());

        body = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(body);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 8).applyTo(body);
        user = field(Messages.login_user, SWT.NONE, WidgetKeys.LOGIN_USER);
        user.setMessage(Messages.login_user_example);
        key = field(Messages.login_key, SWT.PASSWORD, WidgetKeys.LOGIN_KEY);
        key.setToolTipText(Messages.login_key_where);
        message = span(new Composite(body, SWT.NONE));
        message.describes(user).describes(key);
        button = WidgetKeys.named(new Button(body, SWT.PUSH), WidgetKeys.LOGIN_WITH_KEY);
        button.setText(Messages.login_key_button);
        button.addListener(SWT.Selection, pressed -> submit());
        GridDataFactory.fillDefaults().span(2, 1).align(SWT.RIGHT, SWT.CENTER).hint(112, SWT.DEFAULT).applyTo(button);
        body.setVisible(false);
    }

    private Text field(String label, int style, String name) {
        new Label(body, SWT.NONE).setText(label);
        Text text = AccessibleName.named(WidgetKeys.named(new Text(body, SWT.BORDER | SWT.SINGLE | style), name),
                label);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        text.addListener(SWT.Modify, modified -> clearMessage());
        text.addListener(SWT.DefaultSelection, entered -> submit());
        return text;
    }

    private static MessageLine span(Composite holder) {
        GridLayoutFactory.fillDefaults().applyTo(holder);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(holder);
        return new MessageLine(holder, 3, WidgetKeys.LOGIN_KEY_STATUS);
    }

    /** Whether the place of the fields stays free while they are folded, so that nothing jumps. */
    void keepRoom(boolean kept) {
        roomKept = kept;
        makeRoom();
    }

    private void makeRoom() {
        boolean left = !roomKept && !body.getVisible();
        GridData data = (GridData) body.getLayoutData();
        if (data.exclude != left) {
            data.exclude = left;
            changed.run();
        }
    }

    private void unfolded(boolean open) {
        body.setVisible(open);
        makeRoom();
        if (open && user.isVisible()) {
            user.setFocus();
        }
    }

    private void submit() {
        if (user.getText().isBlank()) {
            showError(user, Messages.login_user_missing);
        } else if (key.getText().isBlank()) {
            showError(key, Messages.login_key_missing);
        } else {
            try {
                login.accept(user.getText().strip(), new ApiKey(key.getText()));
            } catch (IllegalArgumentException unusable) {
                showError(key, unusable.getMessage());
            }
        }
    }

    private void showError(Control at, String sentence) {
        message.show(Kind.FAULT, sentence);
        at.setFocus();
    }

    /** Shows a problem at its field, unfolding if needed; everything that was typed stays. */
    void showProblem(Problem problem, SignInField signInField) {
        fold.set(true);
        showError(signInField == SignInField.USER ? user : key, problem.sentence());
    }

    /** Says what is going on; an empty text says nothing. */
    void setBusy(boolean busy, String words) {
        for (Control control : new Control[]{fold.control(), user, key, button}) {
            control.setEnabled(!busy);
        }
        if (busy) {
            message.show(Kind.HINT, words);
        }
    }

    void clearMessage() {
        message.show(Kind.HINT, idle);
    }

    /** What is said while there is nothing else to say. */
    void setIdleWords(String words) {
        idle = words;
        clearMessage();
    }

    /** Opens the fields and puts the keyboard there. */
    void ask() {
        fold.set(true);
        (user.getText().isBlank() ? user : key).setFocus();
    }

    void suggestUser(String name) {
        if (user.getText().isEmpty()) {
            user.setText(name);
        }
    }

    /** Forgets the key that was typed, once it is no longer needed, and begins anew. */
    void reset() {
        key.setText("");
        clearMessage();
        fold.set(false);
    }
}
