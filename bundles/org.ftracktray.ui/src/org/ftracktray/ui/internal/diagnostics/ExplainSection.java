// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.diagnostics;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.ftracktray.client.Registration;
import org.ftracktray.diagnostics.CheckOutcome;
import org.ftracktray.diagnostics.EntityExplanations;
import org.ftracktray.signin.Account;
import org.ftracktray.signin.SignIn;
import org.ftracktray.signin.SignInState;
import org.ftracktray.signin.SignInState.SignedIn;
import org.ftracktray.signin.SignInState.SignedOut;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.reading.Failure;
import org.ftracktray.ui.internal.widgets.AccessibleName;
import org.ftracktray.ui.internal.widgets.SnapshotBinding;

/** Asks why applications are missing on something in ftrack. The answer belongs to the user who asked. */
final class ExplainSection {
    private final EntityExplanations explanations;
    private final SignIn signIn;
    private final UISynchronize ui;
    private final Text entity;
    private final ExplainedRows answer;
    private Optional<Account> asker = Optional.empty();
    private boolean asked;
    private int question;

    /** @param answer where it is shown */
    ExplainSection(Composite parent, ExplainedRows answer, EntityExplanations explanations, SignIn signIn,
            UISynchronize ui) {
        this.explanations = explanations;
        this.signIn = signIn;
        this.ui = ui;
        this.answer = answer;
        Label label = new Label(parent, SWT.WRAP);
        label.setText(Messages.explain_question);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(60, SWT.DEFAULT).applyTo(label);
        entity = AccessibleName.named(
                WidgetKeys.named(new Text(parent, SWT.BORDER | SWT.SINGLE), WidgetKeys.EXPLAIN_ENTITY),
                Messages.explain_question);
        entity.setMessage(Messages.explain_example);
        entity.setToolTipText(Messages.explain_hint);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(60, SWT.DEFAULT)
                .applyTo(entity);
        Button ask = WidgetKeys.named(new Button(parent, SWT.PUSH), WidgetKeys.EXPLAIN_DO);
        ask.setText(Messages.explain_do);
        ask.addListener(SWT.Selection, pressed -> ask());
        entity.addListener(SWT.DefaultSelection, entered -> ask());
        Registration registration = signIn.onState(state -> SnapshotBinding.later(entity, ui, () -> follow(state)));
        entity.addDisposeListener(disposed -> registration.close());
    }

    /** What is shown as the answer, empty when there is none. */
    List<CheckOutcome> shown() {
        return answer.shown();
    }

    /** What is found late for an earlier question is not shown. */
    private void ask() {
        int mine = ++question;
        String given = entity.getText();
        asked = true;
        asker = account(signIn.state());
        answer.say(Messages.explain_asking);
        Job.create(Messages.explain_asking, monitor -> {
            try {
                List<CheckOutcome> outcomes = explanations.explain(given);
                later(mine, () -> answer.show(outcomes));
            } catch (RuntimeException | Error thrown) {
                Failure failure = Failure.of(Messages.explain_asking, thrown);
                later(mine, () -> answer.say(failure.sentence()));
            }
        }).schedule();
    }

    private void later(int mine, Runnable action) {
        SnapshotBinding.later(entity, ui, () -> {
            if (mine == question) {
                action.run();
            }
        });
    }

    private void follow(SignInState state) {
        boolean left = state instanceof SignedOut && asker.isPresent();
        boolean other = state instanceof SignedIn in && asker.filter(in.account()::isSameAs).isEmpty();
        if (asked && (left || other)) {
            asked = false;
            question++;
            asker = Optional.empty();
            entity.setText("");
            answer.clear();
        }
    }

    private static Optional<Account> account(SignInState state) {
        return state instanceof SignedIn in ? Optional.of(in.account()) : Optional.empty();
    }
}
