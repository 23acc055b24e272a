// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.server;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.jetty.io.Content;
import org.ftracktray.sandbox.internal.http.Authentication;
import org.ftracktray.sandbox.internal.http.Exchange;
import org.ftracktray.sandbox.internal.http.Route;
import org.ftracktray.sandbox.internal.hub.EventLog;

import tools.jackson.databind.node.ObjectNode;

/** {@code /sandbox/events}: the hub's log as server-sent events, for whoever is signed in to the web page. */
final class EventLogRoute implements Route {

    private static final int MOST_WAITING = 2000;
    private static final int QUIET_SECONDS = 10;
    /** Shows that the log is open, and later whether anybody is still there. */
    private static final String COMMENT = ":\n\n";

    private final EventLog log;
    private final Authentication authentication;

    EventLogRoute(EventLog log, Authentication authentication) {
        this.log = log;
        this.authentication = authentication;
    }

    @Override
    public void handle(Exchange exchange) {
        if (authentication.byHeaders(exchange).isEmpty()) {
            exchange.send(403, "text/plain; charset=utf-8", "Sign in to follow the events.");
            return;
        }
        exchange.with("Content-Type", "text/event-stream; charset=utf-8").with("Cache-Control", "no-store").response()
                .setStatus(200);
        Thread.ofVirtual().name("sandbox-event-log").start(() -> stream(exchange));
    }

    private void stream(Exchange exchange) {
        BlockingQueue<ObjectNode> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
        AtomicBoolean behind = new AtomicBoolean();
        Runnable end = log.follow(event -> behind.compareAndSet(false, !waiting.offer(event)));
        try (OutputStream out = Content.Sink.asOutputStream(exchange.response())) {
            write(out, COMMENT);
            while (!behind.get()) {
                ObjectNode event = waiting.poll(QUIET_SECONDS, TimeUnit.SECONDS);
                write(out, event == null ? COMMENT : "data: " + event + "\n\n");
            }
            out.close();
            exchange.callback().succeeded();
        } catch (IOException e) {
            exchange.callback().failed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            exchange.callback().failed(e);
        } finally {
            end.run();
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
