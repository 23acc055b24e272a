// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal;

import java.util.concurrent.CountDownLatch;

import sun.misc.Signal;

/** The command that runs until somebody ends it: SIGTERM, SIGINT or the framework. Thread-safe. */
public final class RunningCommand {

    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile Runnable whenEnded = () -> {};

    /** Ends the command; harmless when repeated. */
    public void end() {
        ended.countDown();
        whenEnded.run();
    }

    /** For a command that blocks in its own way: {@code action} makes it return. */
    void whenEnded(Runnable action) {
        whenEnded = action;
        takeSignals();
    }

    /** Blocks until the command is to end. */
    void awaitEnd() throws InterruptedException {
        takeSignals();
        ended.await();
    }

    /** The JVM's own way to end would exit with 143 while connections are still open. */
    private void takeSignals() {
        Signal.handle(new Signal("TERM"), signal -> end());
        Signal.handle(new Signal("INT"), signal -> end());
    }
}
