// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what has no event to wait for. */
public final class Await {
    private static final long LIMIT_NANOS = 60_000_000_000L;
    private static final long STEP_NANOS = 2_000_000L;

    private Await() {}

    /** For a latch that somebody else opens, within a callback that may not throw. */
    static void quietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + LIMIT_NANOS;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("the condition never came true");
            }
            LockSupport.parkNanos(STEP_NANOS);
        }
    }
}
