// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.http;

import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.ftracktray.client.FtrackException;
import org.ftracktray.client.UnreachableException;

/** One request and its whole answer within a time limit. */
public record Exchange(int status, HttpHeaders headers, String body) {
    /**
     * Blocks the calling thread; interrupting it cancels the request.
     *
     * @throws FtrackException if no complete answer came
     */
    public static Exchange run(HttpClient client, HttpRequest request, Duration limit, int largestAnswer) {
        var address = request.uri();
        var running = start(client, request, largestAnswer);
        try {
            return running.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            running.cancel(true);
            Thread.currentThread().interrupt();
            throw new UnreachableException(UnreachableException.Reason.INTERRUPTED, address, e);
        } catch (TimeoutException e) {
            running.cancel(true);
            throw Failures.of(e, address);
        } catch (ExecutionException e) {
            throw Failures.of(e, address);
        }
    }

    /** Starts a request without a time limit of its own; cancelling the result ends it. */
    public static CompletableFuture<Exchange> start(HttpClient client, HttpRequest request, int largestAnswer) {
        var running = client.sendAsync(request, info -> new BoundedBody(largestAnswer));
        var answer = running.thenApply(Exchange::of);
        answer.whenComplete((result, error) -> {
            if (answer.isCancelled()) {
                running.cancel(true);
            }
        });
        return answer;
    }

    /** There is no body when a proxy refused a tunnel. */
    private static Exchange of(HttpResponse<byte[]> response) {
        var body = response.body() == null ? "" : new String(response.body(), StandardCharsets.UTF_8);
        return new Exchange(response.statusCode(), response.headers(), body);
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    public boolean isRedirection() {
        return status >= 300 && status < 400 && status != 304;
    }

    /** Whether the body is a web page, judged by its content because ftrack labels JSON as HTML, too. */
    public boolean isWebPage() {
        return body.stripLeading().startsWith("<");
    }
}
