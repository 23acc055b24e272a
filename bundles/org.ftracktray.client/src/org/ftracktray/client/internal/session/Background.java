// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.session;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Work that can be cancelled, on a virtual thread of its own. */
public final class Background {
    private Background() {}

    /** @return cancelling it interrupts the work */
    public static <T> CompletableFuture<T> run(Supplier<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread thread = Thread.ofVirtual().name("ftrack call").unstarted(() -> {
            try {
                result.complete(work.get());
            } catch (RuntimeException | Error e) {
                result.completeExceptionally(e);
            }
        });
        result.whenComplete((value, error) -> {
            if (result.isCancelled()) {
                thread.interrupt();
            }
        });
        thread.start();
        return result;
    }
}
