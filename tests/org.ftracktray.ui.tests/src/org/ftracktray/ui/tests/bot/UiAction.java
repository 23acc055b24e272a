// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.tests.bot;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Display;

/**
 * Something a test does with a widget. It is over when the widget's listeners have returned, or when one of them opened
 * a dialog or menu that handles events itself: a mark that is posted after the action is reached in the one case after
 * it, in the other in the middle of it, and never before it.
 */
final class UiAction {
    /** How long the UI thread may be busy with something else; long, because a test machine may be. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private UiAction() {}

    /**
     * Does it on the UI thread and waits for it.
     *
     * @param action tells whether it could be done
     * @return what the action said; true when it is still in its own dialog, and when it ended the display
     */
    static boolean perform(Display display, String what, BooleanSupplier action) {
        var done = new CompletableFuture<Boolean>();
        var mark = new CompletableFuture<Void>();
        display.asyncExec(() -> {
            Consumer<RuntimeException> handler = display.getRuntimeExceptionHandler();
            display.setRuntimeExceptionHandler(thrown -> {
                done.completeExceptionally(thrown);
                handler.accept(thrown);
            });
            try {
                done.complete(action.getAsBoolean());
            } catch (RuntimeException | Error failed) {
                done.completeExceptionally(failed);
            } finally {
                display.setRuntimeExceptionHandler(handler);
            }
        });
        display.asyncExec(() -> mark.complete(null));
        await(what + " is handled").atMost(PATIENCE).pollInterval(Duration.ofMillis(5))
                .until(() -> mark.isDone() || done.isDone() || display.isDisposed());
        try {
            return done.getNow(true);
        } catch (CompletionException failed) {
            throw new AssertionError(what + " failed in the window", failed.getCause());
        }
    }
}
