// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.hub;

/**
 * Completes what callers wait for. Whatever they do next runs at once and may take its time, which neither the hub's thread nor
 * the socket's has.
 */
final class Completions {
    private Completions() {}

    /** Returns before anybody is told. */
    static void run(Runnable completion) {
        Thread.ofVirtual().name("ftrack completion").start(completion);
    }
}
