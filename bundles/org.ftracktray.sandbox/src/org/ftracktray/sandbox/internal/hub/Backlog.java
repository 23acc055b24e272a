// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.hub;

import java.util.concurrent.atomic.AtomicLong;

/**
 * What waits for readers, in characters. A reader may be behind by a burst; all of them together may not take the memory
 * that the others need. Thread-safe.
 */
final class Backlog {

    private static final long LARGEST_OF_ONE = 16L << 20;
    private static final long LARGE_OF_ONE = 256L << 10;

    private final long largestOfAll = Runtime.getRuntime().maxMemory() / 8;
    private final AtomicLong all = new AtomicLong();

    void add(long length) {
        all.addAndGet(length);
    }

    /** @param own what waits for one reader: whether that reader has to go */
    boolean isTooMuch(long own) {
        return own > LARGEST_OF_ONE || own > LARGE_OF_ONE && all.get() > largestOfAll;
    }
}
