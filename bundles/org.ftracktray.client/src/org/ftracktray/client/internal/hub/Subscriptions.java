// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.hub;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import org.ftracktray.client.Registration;
import org.ftracktray.client.event.Event;
import org.ftracktray.client.event.EventHandler;
import org.ftracktray.client.event.Expression;
import org.ftracktray.client.event.ExpressionSyntaxException;
import org.ftracktray.client.event.HubOptions;
import org.ftracktray.client.wire.EventCodec;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Who wants which events, told to the server once per connection, and the way of an event to its handlers. */
final class Subscriptions {
    private static final System.Logger LOG = System.getLogger(Subscriptions.class.getName());

    private final Identity identity;
    private final Outbox outbox;
    private final HubOptions options;
    private final Running running = new Running();
    private final List<Subscriber> subscribers = new CopyOnWriteArrayList<>();

    Subscriptions(Identity identity, Outbox outbox, HubOptions options) {
        this.identity = identity;
        this.outbox = outbox;
        this.options = options;
    }

    Registration add(String text, Map<String, ?> metadata, EventHandler handler) {
        String id = UUID.randomUUID().toString();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        metadata.forEach((key, value) -> json.set(key, JsonMapper.shared().<JsonNode>valueToTree(value)));
        Subscriber subscriber = new Subscriber(id, text, Expression.parse(text), json.put("id", id), handler,
                new DeliveryBudget(text, options.unfinishedEvents(), 2L * options.largestMessage(),
                        warning -> LOG.log(Level.WARNING, warning)));
        synchronized (outbox) {
            subscribers.add(subscriber);
            outbox.announce(announcement(subscriber.metadata(), text));
        }
        return () -> remove(subscriber);
    }

    private void remove(Subscriber subscriber) {
        synchronized (outbox) {
            if (subscribers.remove(subscriber)) {
                ObjectNode data = JsonNodeFactory.instance.objectNode();
                data.putObject("subscriber").put("id", subscriber.id());
                outbox.announce(identity.sign(Event.of("ftrack.meta.unsubscribe", data)));
            }
        }
    }

    /** What a new connection begins with; the first lets answers come back to this hub. */
    List<Event> announcements() {
        List<Event> events = new ArrayList<>();
        events.add(inbox());
        subscribers.forEach(subscriber -> events.add(announcement(subscriber.metadata(), subscriber.text())));
        return events;
    }

    /** Lets answers come to this hub. */
    Event inbox() {
        return announcement(JsonNodeFactory.instance.objectNode().put("id", identity.id()),
                "topic=" + Event.REPLY_TOPIC);
    }

    private Event announcement(ObjectNode metadata, String expression) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.set("subscriber", metadata);
        return identity.sign(Event.of("ftrack.meta.subscribe", data.put("subscription", expression)));
    }

    /**
     * Starts the handlers that want the event and are not too far behind, each on a virtual thread.
     *
     * @param size of the event in characters
     */
    void deliver(Event event, int size) {
        ObjectNode json = EventCodec.toJson(event);
        Expression target;
        try {
            target = event.target().isBlank() ? null : Expression.parse(event.target());
        } catch (ExpressionSyntaxException e) {
            LOG.log(Level.WARNING, "Dropped an event because of its target. {0}", e.getMessage());
            return;
        }
        for (Subscriber subscriber : subscribers) {
            if (subscriber.wants(json, target) && subscriber.backlog().admits(size)) {
                start(subscriber, event, size);
            }
        }
    }

    private void start(Subscriber subscriber, Event event, int size) {
        if (running.begin()) {
            Thread.ofVirtual().name("ftrack event").start(() -> handle(subscriber, event, size));
        } else {
            subscriber.backlog().finished(size);
        }
    }

    /** Starts no handler any more and waits for those that run, within the limit, so that their answers can still be sent. */
    void end(Duration limit) throws InterruptedException {
        running.end(limit);
    }

    private void handle(Subscriber subscriber, Event event, int size) {
        try {
            JsonNode answer = subscriber.handler().handle(event);
            if (answer != null) {
                answer(subscriber, event, answer);
            }
        } catch (Exception | Error e) {
            LOG.log(Level.ERROR, "The handler of " + subscriber.text() + " failed.", e);
        } finally {
            subscriber.backlog().finished(size);
            running.finished();
        }
    }

    private void answer(Subscriber subscriber, Event event, JsonNode answer) {
        if (event.isAnswerable()) {
            outbox.post(identity.signReply(event.reply(answer), subscriber.metadata()));
        } else {
            LOG.log(Level.WARNING,
                    "An event of the topic {0} is not answered: nobody but its sender may get the answer, "
                            + "and its source id names no one.",
                    event.topic());
        }
    }
}
