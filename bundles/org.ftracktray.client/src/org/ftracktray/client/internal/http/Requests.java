// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.http;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.ftracktray.client.ConnectionOptions;
import org.ftracktray.client.FtrackException;
import org.ftracktray.client.UnreachableException;
import org.ftracktray.client.internal.network.Dialer;
import org.ftracktray.client.internal.network.ProxyRefusedException;

/**
 * Sends HTTP requests, each on a virtual thread of its own, over connections that are used again. Redirections are for the
 * caller to see. Thread-safe.
 */
public final class Requests implements AutoCloseable {
    private final Dialer dialer;
    private final Duration connectTimeout;
    private final IdleConnections idle = new IdleConnections();
    private final Set<CompletableFuture<Exchange>> running = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    public Requests(ConnectionOptions options) {
        this(new Dialer(options), options.connectTimeout());
    }

    public Requests(Dialer dialer, Duration connectTimeout) {
        this.dialer = dialer;
        this.connectTimeout = connectTimeout;
    }

    /**
     * Blocks the calling thread; interrupting it cancels the request.
     *
     * @param limit from connecting to the last byte of the answer
     * @param largestAnswer in bytes
     * @throws FtrackException if no complete answer came
     */
    public Exchange run(Request request, Duration limit, int largestAnswer) {
        var answer = start(request, largestAnswer);
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new UnreachableException(UnreachableException.Reason.INTERRUPTED, request.address(), e);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw Failures.of(e, request.address());
        } catch (ExecutionException | RuntimeException e) {
            throw Failures.of(e, request.address());
        }
    }

    /** Starts a request without a time limit of its own; cancelling the result ends it. */
    public CompletableFuture<Exchange> start(Request request, int largestAnswer) {
        var answer = new CompletableFuture<Exchange>();
        var worker = Thread.ofVirtual().name("ftrack request").unstarted(() -> {
            try {
                answer.complete(exchange(request, largestAnswer));
            } catch (IOException | RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        running.add(answer);
        answer.whenComplete((result, error) -> {
            running.remove(answer);
            if (answer.isCancelled()) {
                worker.interrupt();
            }
        });
        worker.start();
        if (closed) {
            answer.cancel(true);
        }
        return answer;
    }

    private Exchange exchange(Request request, int largestAnswer) throws IOException {
        var connection = connection(request);
        var authorization = authorization(connection);
        try {
            var answer = connection.exchange(request, authorization.orElse(""), largestAnswer);
            if (answer.status() == 407 && connection.forwarder().isPresent()) {
                authorization = dialer.passwords().ask(connection.forwarder().get(),
                        answer.header("Proxy-Authenticate"));
                if (authorization.isPresent()) {
                    connection.close();
                    connection = dial(request);
                    answer = connection.exchange(request, authorization.get(), largestAnswer);
                }
            }
            if (answer.status() == 407 && connection.forwarder().isPresent()) {
                throw ProxyRefusedException.status(407);
            }
            remember(connection, authorization);
            finished(connection, request);
            return answer;
        } catch (IOException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private HttpConnection connection(Request request) throws IOException {
        var kept = idle.take(request.address());
        return kept == null ? dial(request) : kept;
    }

    private HttpConnection dial(Request request) throws IOException {
        return new HttpConnection(dialer.dialForRequests(request.address(), connectTimeout));
    }

    private Optional<String> authorization(HttpConnection connection) {
        return connection.forwarder().flatMap(dialer.passwords()::accepted);
    }

    private void remember(HttpConnection connection, Optional<String> authorization) {
        connection.forwarder().ifPresent(
                proxy -> authorization.ifPresent(accepted -> dialer.passwords().accept(proxy, accepted)));
    }

    private void finished(HttpConnection connection, Request request) throws IOException {
        if (connection.isReusable()) {
            idle.keep(request.address(), connection);
        } else {
            connection.close();
        }
    }

    /** Cancels what runs and closes the connections; harmless when closed already. */
    @Override
    public void close() {
        closed = true;
        running.forEach(answer -> answer.cancel(true));
        idle.close();
    }
}
