// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.widgets;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.swt.widgets.Widget;
import org.ftracktray.client.Registration;

/** Keeps widgets showing the newest snapshot of a service, on the UI thread, until they are disposed. */
public final class SnapshotBinding {
    private SnapshotBinding() {}

    /**
     * Renders now and after every change. What is rendered is read when the UI thread gets to it, so several changes in
     * a row cost one picture of the last.
     */
    public static <C, T> void show(Widget owner, UISynchronize ui, Function<Consumer<C>, Registration> changes,
            Supplier<T> newest, Consumer<T> render) {
        Registration registration = changes.apply(ignored -> later(owner, ui, () -> render.accept(newest.get())));
        owner.addDisposeListener(disposed -> registration.close());
        render.accept(newest.get());
    }

    /** Runs on the UI thread unless the owner is gone by then. */
    public static void later(Widget owner, UISynchronize ui, Runnable action) {
        if (owner.isDisposed()) {
            return;
        }
        ui.asyncExec(() -> {
            if (!owner.isDisposed()) {
                action.run();
            }
        });
    }
}
