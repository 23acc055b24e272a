// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.confirmation;

import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;

import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.swt.widgets.Display;
import org.ftracktray.launch.StartConfirmation;

/** Asks the artist whether something is to be started that they did not choose in the window. Any thread. */
@Creatable
public final class Confirmations implements StartConfirmation {
    private final UISynchronize ui;

    @Inject
    Confirmations(UISynchronize ui) {
        this.ui = ui;
    }

    @Override
    public CompletableFuture<Boolean> ask(Question question) {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        ui.asyncExec(() -> open(question, answer));
        return answer;
    }

    private void open(Question question, CompletableFuture<Boolean> answer) {
        Display display = Display.getCurrent();
        if (answer.isDone() || display == null || display.isDisposed()) {
            answer.complete(false);
            return;
        }
        ConfirmationDialog dialog = new ConfirmationDialog(question, answer::complete);
        answer.whenComplete((start, lapsed) -> ui.asyncExec(dialog::close));
        dialog.open();
    }
}
