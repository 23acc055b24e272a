// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.ftracktray.client.event.Event;
import org.ftracktray.client.event.EventHub;
import org.ftracktray.client.event.HubState;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Workstations of as many users, each of which answers what its own user asks. */
final class Workstations implements AutoCloseable {
    private static final String TOPIC = "ftrack.action.discover";

    private final List<EventHub> hubs = new ArrayList<>();
    private final ConcurrentLinkedQueue<Double> deliveries = new ConcurrentLinkedQueue<>();
    private final AtomicInteger wrong = new AtomicInteger();
    private final ObjectNode reply = JsonNodeFactory.instance.objectNode();

    /** Connects and subscribes all of them; returns when the last one is connected. */
    static Workstations connect(Sandbox sandbox) throws InterruptedException {
        var all = new Workstations();
        all.reply.putArray("items").addObject().put("label", "Paint").put("actionIdentifier", "paint");
        var connected = new CountDownLatch(sandbox.accounts().size());
        for (var account : sandbox.accounts()) {
            var hub = sandbox.hub(account);
            String user = account.user();
            hub.onState(state -> {
                if (state instanceof HubState.Connected) {
                    connected.countDown();
                }
            });
            hub.subscribe("topic=" + TOPIC + " and source.user.username=" + user, event -> all.received(event, user));
            hub.subscribe(
                    "topic=ftrack.action.launch and data.actionIdentifier=paint* and source.user.username=" + user,
                    event -> all.received(event, user));
            hub.connect();
            all.hubs.add(hub);
        }
        if (!connected.await(5, TimeUnit.MINUTES)) {
            throw new IllegalStateException(connected.getCount() + " workstations did not get a connection");
        }
        return all;
    }

    private ObjectNode received(Event event, String user) {
        if (!event.sourceUserName().orElse("").equals(user)) {
            wrong.incrementAndGet();
        }
        deliveries.add((System.nanoTime() - event.data().path("at").asLong()) / 1e6);
        return reply;
    }

    int size() {
        return hubs.size();
    }

    /**
     * What was delivered since the last time: milliseconds from publishing to the handler. Waits a minute at most until
     * there are as many as expected.
     */
    List<Double> deliveries(int expected) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (deliveries.size() < expected && System.nanoTime() < until) {
            Thread.sleep(100);
        }
        var taken = new ArrayList<Double>();
        for (Double each = deliveries.poll(); each != null; each = deliveries.poll()) {
            taken.add(each);
        }
        return taken;
    }

    /** Events that reached a workstation of another user. */
    int wrong() {
        return wrong.get();
    }

    /** Somebody asks, that many times a second, as evenly as the machine can; each question is answered. */
    void ask(int perSecond, int seconds) {
        var random = new Random(1);
        long begin = System.nanoTime();
        for (int i = 0; i < perSecond * seconds; i++) {
            long due = begin + i * 1_000_000_000L / perSecond;
            while (System.nanoTime() < due) {
                Thread.onSpinWait();
                java.util.concurrent.locks.LockSupport.parkNanos(100_000);
            }
            hubs.get(random.nextInt(hubs.size())).publish(Event.of(TOPIC, Map.of("at", System.nanoTime())));
        }
    }

    @Override
    public void close() {
        hubs.forEach(EventHub::close);
    }
}
