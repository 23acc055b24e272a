// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.changeuser;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.swt.widgets.Widget;
import org.ftracktray.signin.BrowserUser;
import org.ftracktray.signin.BrowserUserQuery;
import org.ftracktray.signin.SignIn;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.widgets.SnapshotBinding;

/** Asks who is signed in to ftrack in the browser, one question at a time. UI thread only. */
final class BrowserUserReading {
    private final Widget owner;
    private final SignIn signIn;
    private final UISynchronize ui;
    private Optional<BrowserUserQuery> question = Optional.empty();
    private int number;

    /** @param owner nothing is told after it was disposed */
    BrowserUserReading(Widget owner, SignIn signIn, UISynchronize ui) {
        this.owner = owner;
        this.signIn = signIn;
        this.ui = ui;
        owner.addDisposeListener(disposed -> cancel());
    }

    /** Whoever is told that it is asked opens the link of the question. */
    void ask(Consumer<BrowserUserQuery> onAsked, Consumer<BrowserUser> onAnswer, Consumer<String> onFailure) {
        cancel();
        int mine = number;
        Thread.ofVirtual().name("question to the browser").start(() -> {
            try {
                BrowserUserQuery asked = signIn.queryBrowserUser();
                ui.asyncExec(() -> {
                    if (mine != number) {
                        asked.close();
                        return;
                    }
                    question = Optional.of(asked);
                    onAsked.accept(asked);
                });
                asked.answer().whenComplete((user, failure) -> later(mine, () -> {
                    question = Optional.empty();
                    if (failure == null) {
                        onAnswer.accept(user);
                    } else {
                        onFailure.accept(reason(failure));
                    }
                }));
            } catch (RuntimeException failed) {
                ILog.get().error("The browser could not be asked", failed);
                later(mine, () -> onFailure.accept(Messages.unexpected));
            }
        });
    }

    /** Ends the question without telling anything. */
    void cancel() {
        number++;
        question.ifPresent(BrowserUserQuery::close);
        question = Optional.empty();
    }

    private void later(int mine, Runnable told) {
        SnapshotBinding.later(owner, ui, () -> {
            if (mine == number) {
                told.run();
            }
        });
    }

    private static String reason(Throwable failure) {
        return switch (failure instanceof CompletionException wrapped ? wrapped.getCause() : failure) {
            case TimeoutException late -> Messages.change_ask_late;
            case CancellationException denied -> Messages.change_ask_denied;
            default -> Messages.unexpected;
        };
    }
}
