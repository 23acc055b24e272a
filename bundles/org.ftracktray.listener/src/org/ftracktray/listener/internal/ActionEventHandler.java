// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.listener.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.ftracktray.action.ActionItem;
import org.ftracktray.action.ActionReply;
import org.ftracktray.action.ActionRequest;
import org.ftracktray.action.Actions;
import org.ftracktray.client.SecretMask;
import org.ftracktray.client.Session;
import org.ftracktray.client.event.Event;
import org.ftracktray.listener.Activity;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers the events of one session: each on the thread it comes on, so that none waits for another. */
final class ActionEventHandler {
    private final Session session;
    private final Actions actions;
    private final RecentEventIds handled;
    private final Consumer<Activity> activities;
    private final ILog log;
    /** The threads that launch: each ends when the hub has sent what it answered. */
    private final Set<Thread> launching = ConcurrentHashMap.newKeySet();
    private final SecretMask mask;
    private volatile boolean ended;

    ActionEventHandler(Session session, Actions actions, RecentEventIds handled, Consumer<Activity> activities,
            ILog log) {
        this.session = session;
        this.actions = actions;
        this.handled = handled;
        this.activities = activities;
        this.log = log;
        this.mask = SecretMask.of(session);
    }

    /** Stays silent from now on, whatever still arrives. */
    void end() {
        ended = true;
    }

    /** The items on offer, null to leave the answer to others. */
    JsonNode discover(Event event) {
        Optional<ActionRequest> request = request(event);
        if (request.isEmpty()) {
            return null;
        }
        List<ActionItem> items = actions.discover(request.get());
        if (items.isEmpty()) {
            return null;
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.putArray("items").addAll(items.stream().map(ActionItem::toJson).toList());
        tell(event, items.size() == 1 ? "Offered 1 action." : "Offered " + items.size() + " actions.",
                Optional.empty(), false);
        return new MaskedAnswer(mask).of(answer);
    }

    /** What became of the launch, null when the action is not one of ours. */
    JsonNode launch(Event event) {
        Optional<ActionRequest> request = request(event);
        if (request.isEmpty()) {
            return null;
        }
        launching.add(Thread.currentThread());
        try {
            Optional<ActionReply> reply = ended ? Optional.empty() : actions.launch(request.get());
            reply.ifPresent(known -> tell(event, summary(known), request.get().actionIdentifier(),
                    known instanceof ActionReply.Message message && !message.success()));
            return reply.map(ActionReply::toJson).map(new MaskedAnswer(mask)::of).orElse(null);
        } finally {
            launching.remove(Thread.currentThread());
            if (ended) {
                Thread.interrupted(); // set by interruptLaunches(); the answer has still to be sent
            }
        }
    }

    /** Interrupts what is being launched. Returns at once. */
    void interruptLaunches() {
        launching.forEach(Thread::interrupt);
    }

    /** Waits until those who asked for what is being launched have their answers. */
    void awaitLaunches(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        for (Thread thread : List.copyOf(launching)) {
            thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
        }
    }

    private Optional<ActionRequest> request(Event event) {
        // once more, because a server may match more loosely than the subscription says
        boolean ours = event.sourceUserName().equals(Optional.of(session.credentials().user()));
        if (ended || !ours || !handled.isNew(event)) {
            return Optional.empty();
        }
        try {
            return Optional.of(EventReader.read(session, event));
        } catch (IllegalArgumentException e) {
            log.warn(mask.text("An event of the topic " + event.topic() + " cannot be understood: " + e.getMessage()));
            return Optional.empty();
        }
    }

    private void tell(Event event, String summary, Optional<String> actionIdentifier, boolean failed) {
        activities.accept(new Activity(Instant.now(), event.topic(), mask.text(summary), actionIdentifier, failed));
    }

    private static String summary(ActionReply reply) {
        return switch (reply) {
            case ActionReply.Message message -> message.message();
            case ActionReply.Form form -> "Asked for \"" + form.title() + "\" in ftrack.";
            case ActionReply.Widget widget -> widget.message();
        };
    }
}
