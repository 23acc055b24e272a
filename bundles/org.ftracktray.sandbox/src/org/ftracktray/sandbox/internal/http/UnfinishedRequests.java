// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/** Closes connections on which a first request began long ago and did not end: each byte resets the server's own limit. */
public final class UnfinishedRequests extends AbstractLifeCycle {

    private final ServerConnector connector;
    private final Duration limit;
    private Scheduler.Task next;

    public UnfinishedRequests(ServerConnector connector, Duration limit) {
        this.connector = connector;
        this.limit = limit;
    }

    @Override
    protected synchronized void doStart() {
        schedule();
    }

    @Override
    protected synchronized void doStop() {
        if (next != null) {
            next.cancel();
        }
    }

    private synchronized void schedule() {
        next = connector.getScheduler().schedule(this::look, limit.toMillis() / 3, TimeUnit.MILLISECONDS);
    }

    private void look() {
        if (!isStarting() && !isStarted()) {
            return;
        }
        long now = System.currentTimeMillis();
        for (EndPoint each : connector.getConnectedEndPoints()) {
            Connection connection = each.getConnection();
            boolean http = connection != null
                    && connector.getConnectionFactory(HttpConnectionFactory.class) != null
                    && connection.getClass().getName().endsWith("HttpConnection");
            if (http && connection.getMessagesIn() == 0 && now - each.getCreatedTimeStamp() > limit.toMillis()) {
                each.close();
            }
        }
        schedule();
    }
}
