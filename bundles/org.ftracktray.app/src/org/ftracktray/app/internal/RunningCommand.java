// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal;

import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.eclipse.core.runtime.ILog;

import sun.misc.Signal;
import sun.misc.SignalHandler;

/** The command that runs until somebody ends it: SIGTERM, SIGINT, SIGHUP or the framework. Thread-safe. */
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

    /** The JVM's own way to end would exit with 143 or 129 while connections are still open. */
    private void takeSignals() {
        for (String name : List.of("TERM", "INT", "HUP")) {
            take(name);
        }
    }

    /** One that was ignored before, as {@code nohup} does, stays so; Windows has no hang-up. */
    private void take(String name) {
        try {
            Signal signal = new Signal(name);
            if (Signal.handle(signal, received -> end()) == SignalHandler.SIG_IGN) {
                Signal.handle(signal, SignalHandler.SIG_IGN);
            }
        } catch (IllegalArgumentException e) {
            ILog.of(RunningCommand.class).info("This system does not let a command end in order on SIG" + name + ".");
        }
    }
}
