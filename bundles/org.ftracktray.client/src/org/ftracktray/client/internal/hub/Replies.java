// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.hub;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.ftracktray.client.FtrackException;
import org.ftracktray.client.UnreachableException;
import org.ftracktray.client.event.Event;

/** Events that wait for an answer. */
final class Replies {
    private final URI site;
    private final Map<String, CompletableFuture<Event>> awaited = new ConcurrentHashMap<>();

    Replies(URI site) {
        this.site = site;
    }

    CompletableFuture<Event> await(Event event, Duration limit) {
        var answer = new CompletableFuture<Event>();
        awaited.put(event.id(), answer);
        var late = CompletableFuture.delayedExecutor(limit.toNanos(), TimeUnit.NANOSECONDS, Runnable::run);
        var timer = CompletableFuture.runAsync(() -> answer.completeExceptionally(nobodyAnswered(event, limit)), late);
        answer.whenComplete((reply, error) -> {
            awaited.remove(event.id());
            timer.cancel(false);
        });
        return answer;
    }

    private FtrackException nobodyAnswered(Event event, Duration limit) {
        return new UnreachableException(UnreachableException.Reason.TIMED_OUT, site,
                new TimeoutException("Nobody answered " + event.topic() + " within " + limit + "."));
    }

    void received(Event event) {
        var waiting = event.inReplyToEvent().map(awaited::get).orElse(null);
        if (waiting != null) {
            waiting.complete(event);
        }
    }

    void fail(FtrackException reason) {
        awaited.values().forEach(answer -> answer.completeExceptionally(reason));
    }
}
