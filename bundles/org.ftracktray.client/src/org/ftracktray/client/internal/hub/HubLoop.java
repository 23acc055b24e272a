// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.hub;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.Consumer;

/** The one thread of a hub. Nothing that may wait for the network, or for strangers, runs on it. */
final class HubLoop extends ScheduledThreadPoolExecutor {
    private final Consumer<Throwable> fault;

    /** @param fault told, on the loop, of what a task threw; an executor keeps that to itself otherwise */
    HubLoop(Consumer<Throwable> fault) {
        super(1, Thread.ofPlatform().daemon().name("ftrack event hub").factory(), new DiscardPolicy());
        this.fault = fault;
        setRemoveOnCancelPolicy(true);
    }

    @Override
    protected void afterExecute(Runnable task, Throwable thrown) {
        Throwable error = thrown == null && task instanceof Future<?> done && done.state() == Future.State.FAILED
                ? done.exceptionNow()
                : thrown;
        if (error != null) {
            fault.accept(error);
        }
    }
}
