// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.hub;

import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/** Runs tasks one after the other on virtual threads; there is no thread while there is nothing to do. */
final class InOrder implements Executor {
    private static final System.Logger LOG = System.getLogger(InOrder.class.getName());

    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private boolean running;

    @Override
    public void execute(Runnable task) {
        synchronized (tasks) {
            tasks.add(task);
            if (!running) {
                running = true;
                Thread.ofVirtual().name("ftrack state").start(this::runAll);
            }
        }
    }

    private void runAll() {
        for (var task = next(); task != null; task = next()) {
            try {
                task.run();
            } catch (RuntimeException | LinkageError e) {
                LOG.log(Level.ERROR, "A listener failed.", e);
            }
        }
    }

    private Runnable next() {
        synchronized (tasks) {
            var task = tasks.poll();
            running = task != null;
            return task;
        }
    }
}
