// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.scripted;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for conditions. */
public final class Eventually {
    private Eventually() {}

    /** @throws AssertionError with {@code what} if it does not come true within a minute */
    public static void become(String what, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Did not become true: " + what);
            }
            LockSupport.parkNanos(2_000_000);
        }
    }
}
