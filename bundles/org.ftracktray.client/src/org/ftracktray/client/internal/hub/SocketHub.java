// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.hub;

import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.ftracktray.client.Credentials;
import org.ftracktray.client.FtrackException;
import org.ftracktray.client.Registration;
import org.ftracktray.client.Snapshots;
import org.ftracktray.client.UnreachableException;
import org.ftracktray.client.event.Event;
import org.ftracktray.client.event.EventHandler;
import org.ftracktray.client.event.EventHub;
import org.ftracktray.client.event.HubOptions;
import org.ftracktray.client.event.HubState;
import org.ftracktray.client.wire.EventCodec;
import org.ftracktray.client.wire.MalformedPacketException;
import org.ftracktray.client.wire.Packet;

/** The hub over a WebSocket: puts life, subscriptions, outbox and answers together. */
public final class SocketHub implements EventHub {
    private static final System.Logger LOG = System.getLogger(SocketHub.class.getName());
    private static final Duration GOOD_BYE = Duration.ofSeconds(1);

    private final Identity identity;
    private final Outbox outbox;
    private final Subscriptions subscriptions;
    private final Replies replies;
    private final Connector connector;
    private final ScheduledThreadPoolExecutor loop;
    private final ConnectionLife life;
    private final Rounds rounds;
    private final Snapshots<HubState> states = new Snapshots<>(new HubState.Idle(),
            e -> LOG.log(Level.ERROR, "A listener for the connection's state failed.", e));
    private final FtrackException closed;
    private final AtomicBoolean closing = new AtomicBoolean();

    public SocketHub(URI site, Credentials credentials, HubOptions options) {
        this(site, credentials, options, InstantSource.system(), Rounds.INTERVAL);
    }

    /** @param clock on the wall, looked at once per {@code round} */
    SocketHub(URI site, Credentials credentials, HubOptions options, InstantSource clock, Duration round) {
        identity = Identity.of(options.applicationId(), credentials.user());
        outbox = new Outbox(site, options.heldEvents());
        subscriptions = new Subscriptions(identity, outbox, options);
        replies = new Replies(site);
        connector = new Connector(site, credentials, options);
        loop = new ScheduledThreadPoolExecutor(1, daemon());
        loop.setRemoveOnCancelPolicy(true);
        loop.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        life = new ConnectionLife(site, options, connector, loop, new HubTraffic(), states::publish);
        rounds = new Rounds(loop, clock, round, life::awake,
                () -> outbox.expire(options.connection().requestTimeout()));
        closed = new UnreachableException(UnreachableException.Reason.INTERRUPTED, site, null);
    }

    private static ThreadFactory daemon() {
        return Thread.ofPlatform().daemon().name("ftrack event hub").factory();
    }

    @Override
    public void connect() {
        loop.execute(() -> {
            life.start();
            rounds.start();
        });
    }

    @Override
    public HubState state() {
        return states.now();
    }

    @Override
    public Registration onState(Consumer<HubState> listener) {
        return states.listen(listener);
    }

    @Override
    public Registration subscribe(String expression, Map<String, ?> metadata, EventHandler handler) {
        return subscriptions.add(expression, metadata, handler);
    }

    @Override
    public CompletableFuture<Void> publish(Event event) {
        return outbox.publish(identity.sign(event));
    }

    @Override
    public CompletableFuture<Event> publishAndAwaitReply(Event event, Duration limit) {
        return ask(event, replies.await(event, limit));
    }

    @Override
    public CompletableFuture<List<Event>> publishAndCollectReplies(Event event, Duration time) {
        return ask(event, replies.collect(event, time));
    }

    /** An event that was sent may be answered even if the connection breaks; one that cannot be sent never will. */
    private <A> CompletableFuture<A> ask(Event event, CompletableFuture<A> answer) {
        var sent = publish(event);
        if (sent.isCompletedExceptionally()) {
            answer.completeExceptionally(sent.exceptionNow());
        }
        return answer;
    }

    @Override
    public void reconnectNow() {
        loop.execute(life::reconnectNow);
    }

    @Override
    public void close() {
        if (closing.getAndSet(true)) {
            return;
        }
        try {
            var last = loop.submit(life::close).get(GOOD_BYE.toMillis(), TimeUnit.MILLISECONDS);
            outbox.shut(closed);
            replies.fail(closed);
            if (last != null) {
                last.close(GOOD_BYE.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.log(Level.DEBUG, "The server was not told good-bye.", e);
        } finally {
            loop.shutdownNow();
            connector.close();
        }
    }

    /** Between the connection and the rest of the hub. */
    private final class HubTraffic implements ConnectionLife.Traffic {
        @Override
        public void packet(Packet packet) {
            switch (packet.type()) {
                case ACK -> packet.id().ifPresent(number -> outbox.acknowledged(number, packet.data()));
                case EVENT -> event(packet.data());
                default -> LOG.log(Level.DEBUG, "Ignored a packet of type {0}.", packet.type());
            }
        }

        private void event(String json) {
            try {
                EventCodec.decode(json).ifPresent(event -> {
                    replies.received(event);
                    subscriptions.deliver(event, json.length());
                });
            } catch (MalformedPacketException e) {
                LOG.log(Level.WARNING, "Dropped an event. {0}", e.getMessage());
            }
        }

        @Override
        public void opened(Line line) {
            outbox.open(line, subscriptions::announcements);
        }

        @Override
        public void lost(FtrackException reason) {
            outbox.lost(reason);
        }

        @Override
        public void refused(FtrackException reason) {
            outbox.shut(reason);
            replies.fail(reason);
        }

        @Override
        public void allowed() {
            outbox.hold();
        }
    }
}
