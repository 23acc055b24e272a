// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
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
import org.ftracktray.client.internal.network.SocketConnector;

/**
 * Sends HTTP requests, each on a virtual thread of its own, over connections that are used again. Redirections are for the
 * caller to see. Thread-safe.
 */
public final class HttpClient implements AutoCloseable {
    private static final int PROXY_PASSWORD_WANTED = 407;
    /** A site may think for long, but an answer that has begun is ready. */
    private static final Duration SILENCE = Duration.ofSeconds(10);

    private final SocketConnector socketConnector;
    private final Duration connectTimeout;
    private final Duration silence;
    private final IdleConnections idle = new IdleConnections();
    private final Set<CompletableFuture<HttpResponse>> running = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    public HttpClient(ConnectionOptions options) {
        this(new SocketConnector(options), options.connectTimeout());
    }

    public HttpClient(SocketConnector socketConnector, Duration connectTimeout) {
        this(socketConnector, connectTimeout, SILENCE);
    }

    /** @param silence for how long nothing may come once an answer has begun */
    public HttpClient(SocketConnector socketConnector, Duration connectTimeout, Duration silence) {
        this.socketConnector = socketConnector;
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
    public HttpResponse run(Request request, Duration limit, int largestAnswer) {
        if (Thread.currentThread().isInterrupted()) {
            throw new UnreachableException(UnreachableException.Reason.INTERRUPTED, request.address(), null);
        }
        CompletableFuture<HttpResponse> answer = start(request, largestAnswer);
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new UnreachableException(UnreachableException.Reason.INTERRUPTED, request.address(), e);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw FailureTranslation.of(e, request.address());
        } catch (ExecutionException | RuntimeException e) {
            throw FailureTranslation.of(e, request.address());
        }
    }

    /** Starts a request without a time limit of its own; cancelling the result ends it. */
    public CompletableFuture<HttpResponse> start(Request request, int largestAnswer) {
        CompletableFuture<HttpResponse> answer = new CompletableFuture<>();
        Thread worker = Thread.ofVirtual().name("ftrack request").unstarted(() -> {
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

    private record Answered(HttpConnection connection, HttpResponse exchange) {
        String challenge() {
            return exchange.status() == PROXY_PASSWORD_WANTED ? exchange.header("Proxy-Authenticate") : null;
        }
    }

    private HttpResponse exchange(Request request, int largestAnswer) throws IOException {
        HttpConnection connection = connection(request);
        Optional<InetSocketAddress> proxy = connection.httpProxy();
        if (proxy.isEmpty()) {
            return finished(send(connection, request, "", largestAnswer), request);
        }
        AtomicReference<HttpConnection> first = new AtomicReference<>(connection);
        return finished(socketConnector.passwords().send(proxy.get(), authorization -> {
            HttpConnection open = first.getAndSet(null);
            return send(open == null ? connect(request) : open, request, authorization, largestAnswer);
        }, Answered::challenge), request);
    }

    private Answered send(HttpConnection connection, Request request, String authorization, int largestAnswer)
            throws IOException {
        try {
            HttpClient.Answered answered = new Answered(connection,
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
        HttpConnection kept = idle.take(request.address());
        return kept == null ? connect(request) : kept;
    }

    private HttpConnection connect(Request request) throws IOException {
        return new HttpConnection(socketConnector.connectForRequests(request.address(), connectTimeout));
    }

    private HttpResponse finished(Answered answered, Request request) throws IOException {
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
