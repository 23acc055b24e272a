// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.hub;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import org.ftracktray.client.FtrackException;
import org.ftracktray.client.UnreachableException;
import org.ftracktray.client.event.Event;

/** Events that wait for answers. */
final class Replies {
    private record Question(Consumer<Event> answered, CompletableFuture<?> end) {}

    private static final int MAX_REPLIES = 10_000;

    private final URI site;
    private final Map<String, Question> open = new ConcurrentHashMap<>();

    Replies(URI site) {
        this.site = site;
    }

    /** The first answer. */
    CompletableFuture<Event> await(Event event, Duration limit) {
        CompletableFuture<Event> answer = new CompletableFuture<>();
        ask(event, limit, reply -> {
            if (open.remove(event.id()) != null) { // the first one counts
                Completions.run(() -> answer.complete(reply));
            }
        }, answer, () -> answer.completeExceptionally(nobodyAnswered(event, limit)));
        return answer;
    }

    /** All answers within the time. */
    CompletableFuture<List<Event>> collect(Event event, Duration time) {
        CopyOnWriteArrayList<Event> answers = new CopyOnWriteArrayList<>();
        CompletableFuture<List<Event>> end = new CompletableFuture<>();
        ask(event, time, reply -> {
            if (answers.size() < MAX_REPLIES) {
                answers.add(reply);
            }
        }, end, () -> end.complete(List.copyOf(answers)));
        return end;
    }

    private void ask(Event event, Duration limit, Consumer<Event> answered, CompletableFuture<?> end, Runnable late) {
        open.put(event.id(), new Question(answered, end));
        CompletableFuture<Void> timer = CompletableFuture.runAsync(late,
                CompletableFuture.delayedExecutor(limit.toNanos(),
                        TimeUnit.NANOSECONDS, task -> Thread.ofVirtual().name("ftrack late").start(task)));
        end.whenComplete((result, error) -> {
            open.remove(event.id());
            timer.cancel(false);
        });
    }

    private FtrackException nobodyAnswered(Event event, Duration limit) {
        return new UnreachableException(UnreachableException.Reason.TIMED_OUT, site,
                new TimeoutException("Nobody answered " + event.topic() + " within " + limit + "."));
    }

    void received(Event event) {
        event.inReplyToEvent().map(open::get).ifPresent(question -> question.answered.accept(event));
    }

    void fail(FtrackException reason) {
        open.values().forEach(question -> Completions.run(() -> question.end.completeExceptionally(reason)));
    }
}
