// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.http;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

import org.ftracktray.client.ConnectionOptions;
import org.ftracktray.client.FtrackException;
import org.ftracktray.client.UnreachableException;
import org.ftracktray.client.internal.network.Dialer;

/**
 * Sends HTTP requests, each on a virtual thread of its own, over connections that are used again. Redirections are for the
 * caller to see. Thread-safe.
 */
public final class Requests implements AutoCloseable {
    private static final int PROXY_PASSWORD_WANTED = 407;
    /** A site may think for long, but an answer that has begun is ready. */
    private static final Duration SILENCE = Duration.ofSeconds(10);

    private final Dialer dialer;
    private final Duration connectTimeout;
    private final Duration silence;
    private final IdleConnections idle = new IdleConnections();
    private final Set<CompletableFuture<Exchange>> running = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    public Requests(ConnectionOptions options) {
        this(new Dialer(options), options.connectTimeout());
    }

    public Requests(Dialer dialer, Duration connectTimeout) {
        this(dialer, connectTimeout, SILENCE);
    }

    /** @param silence for how long nothing may come once an answer has begun */
    public Requests(Dialer dialer, Duration connectTimeout, Duration silence) {
        this.dialer = dialer;
        this.connectTimeout = connectTimeout;
        this.silence = silence;
    }

    /**
     * Blocks the calling thread; interrupting it cancels the request.
     *
     * @param limit from connecting to the last byte of the answer
     * @param largestAnswer in bytes
     * @throws FtrackException if no complete answer came
     */
    public Exchange run(Request request, Duration limit, int largestAnswer) {
        if (Thread.currentThread().isInterrupted()) {
            throw new UnreachableException(UnreachableException.Reason.INTERRUPTED, request.address(), null);
        }
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
            } catch (Throwable e) { // an Error, too, or the caller would wait for nothing
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

    private record Answered(HttpConnection connection, Exchange exchange) {
        String challenge() {
            return exchange.status() == PROXY_PASSWORD_WANTED ? exchange.header("Proxy-Authenticate") : null;
        }
    }

    private Exchange exchange(Request request, int largestAnswer) throws IOException {
        var connection = connection(request);
        var proxy = connection.forwarder();
        if (proxy.isEmpty()) {
            return finished(send(connection, request, "", largestAnswer), request);
        }
        var first = new AtomicReference<>(connection);
        return finished(dialer.passwords().send(proxy.get(), authorization -> {
            var open = first.getAndSet(null);
            return send(open == null ? dial(request) : open, request, authorization, largestAnswer);
        }, Answered::challenge), request);
    }

    private Answered send(HttpConnection connection, Request request, String authorization, int largestAnswer)
            throws IOException {
        try {
            var answered = new Answered(connection,
                    connection.exchange(request, authorization, largestAnswer, silence));
            if (answered.challenge() != null) {
                connection.close();
            }
            return answered;
        } catch (IOException | RuntimeException | Error e) {
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

    private Exchange finished(Answered answered, Request request) throws IOException {
        if (answered.connection.isReusable() && answered.challenge() == null) {
            idle.keep(request.address(), answered.connection);
        } else {
            answered.connection.close();
        }
        return answered.exchange;
    }

    /** Cancels what runs and closes the connections; harmless when closed already. */
    @Override
    public void close() {
        closed = true;
        running.forEach(answer -> answer.cancel(true));
        idle.close();
    }
}
