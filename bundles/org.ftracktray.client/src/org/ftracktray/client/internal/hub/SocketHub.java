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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.ftracktray.client.Credentials;
import org.ftracktray.client.FtrackException;
import org.ftracktray.client.RefusedProxyPasswords;
import org.ftracktray.client.Registration;
import org.ftracktray.client.Snapshots;
import org.ftracktray.client.UnreachableException;
import org.ftracktray.client.event.Event;
import org.ftracktray.client.event.EventHandler;
import org.ftracktray.client.event.EventHub;
import org.ftracktray.client.event.HubOptions;
import org.ftracktray.client.event.HubState;
import org.ftracktray.client.internal.network.SocketConnector;
import org.ftracktray.client.internal.secret.KeysInUse;
import org.ftracktray.client.wire.EventCodec;
import org.ftracktray.client.wire.MalformedPacketException;
import org.ftracktray.client.wire.Packet;

import tools.jackson.core.JacksonException;

/** The hub over a WebSocket: puts connection, subscriptions, outbox and replies together. */
public final class SocketHub implements EventHub {
    private static final System.Logger LOG = System.getLogger(SocketHub.class.getName());
    /** Together less than the two seconds that {@link #close} may take. */
    private static final Duration REPLY_LIMIT = Duration.ofMillis(500);
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(1);

    private final Identity identity;
    private final Outbox outbox;
    private final Subscriptions subscriptions;
    private final Replies replies;
    private final Connector connector;
    private final HubLoop loop;
    private final ConnectionStateMachine stateMachine;
    private final SleepDetector sleepDetector;
    private final Snapshots<HubState> states = new Snapshots<>(new HubState.Idle(),
            e -> LOG.log(Level.ERROR, "A listener for the connection's state failed.", e));
    private final FtrackException closed;
    private final AtomicBoolean closing = new AtomicBoolean();

    public SocketHub(URI site, Credentials credentials, HubOptions options) {
        this(site, credentials, options, InstantSource.system(), SleepDetector.INTERVAL);
    }

    /** @param clock the wall clock, looked at once per {@code round} */
    SocketHub(URI site, Credentials credentials, HubOptions options, InstantSource clock, Duration round) {
        this(site, credentials, options, new SocketConnector(options.connection()), clock, round);
    }

    /** @param socketConnector with the host names and proxies of a test */
    SocketHub(URI site, Credentials credentials, HubOptions options, SocketConnector socketConnector,
            InstantSource clock,
            Duration round) {
        KeysInUse.add(credentials.key());
        identity = Identity.of(options.applicationId(), credentials.user());
        outbox = new Outbox(site, options.heldEvents());
        subscriptions = new Subscriptions(identity, outbox, options);
        replies = new Replies(site);
        connector = new Connector(site, credentials, options, socketConnector);
        loop = new HubLoop(this::failed);
        stateMachine = new ConnectionStateMachine(site, options, connector, loop, new HubTraffic(), states::publish);
        sleepDetector = new SleepDetector(loop, clock, round, () -> awake(stateMachine),
                () -> outbox.expire(options.connection().requestTimeout()));
        closed = new UnreachableException(UnreachableException.Reason.INTERRUPTED, site, null);
    }

    private void failed(Throwable fault) {
        stateMachine.failed(fault);
    }

    /** The machine may be in another network now, whose proxy has another mind. */
    private static void awake(ConnectionStateMachine life) {
        RefusedProxyPasswords.tryAgain();
        life.onWakeUp();
    }

    @Override
    public void connect() {
        loop.execute(() -> {
            stateMachine.start();
            sleepDetector.start();
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
        try {
            return outbox.publish(identity.sign(event));
        } catch (JacksonException e) {
            return CompletableFuture
                    .failedFuture(new IllegalArgumentException("This is no event: " + e.getMessage(), e));
        }
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
        CompletableFuture<Void> sent = publish(event);
        if (sent.isCompletedExceptionally()) {
            answer.completeExceptionally(sent.exceptionNow());
        }
        return answer;
    }

    @Override
    public void reconnectNow() {
        loop.execute(stateMachine::reconnectNow);
    }

    /**
     * Handlers that run may still answer; then what still waits fails, and the connection is closed in order. An interruption
     * ends the waiting, not the closing.
     */
    @Override
    public void close() {
        if (closing.getAndSet(true)) {
            return;
        }
        boolean hurry = isInterruptedIn(() -> subscriptions.end(
                state() instanceof HubState.Connected ? REPLY_LIMIT : Duration.ZERO));
        CompletableFuture<SocketIoConnection> ended = new CompletableFuture<>();
        loop.execute(() -> {
            try {
                ended.complete(stateMachine.close());
            } finally {
                loop.shutdownNow();
            }
        });
        outbox.shut(closed);
        replies.fail(closed);
        connector.close();
        CompletableFuture<Void> inOrder = ended.thenAcceptAsync(connection -> {
            if (connection != null) {
                connection.close(CLOSE_LIMIT.toMillis());
            }
        }, Completions::run);
        hurry |= !hurry && isInterruptedIn(() -> wait(inOrder));
        if (hurry) {
            isInterruptedIn(() -> wait(ended)); // takes no time: the hub's thread never waits for anything
            Thread.currentThread().interrupt();
        }
    }

    private interface Waiting {
        void run() throws InterruptedException;
    }

    /** Afterwards the calling thread is not interrupted, so that it can wait for something else. */
    private static boolean isInterruptedIn(Waiting waiting) {
        try {
            waiting.run();
            return false;
        } catch (InterruptedException e) {
            return true;
        }
    }

    private static void wait(CompletableFuture<?> end) throws InterruptedException {
        try {
            end.get(CLOSE_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.log(Level.DEBUG, "The connection was not closed in order.", e);
        }
    }

    /** Between the connection and the rest of the hub. */
    private final class HubTraffic implements ConnectionStateMachine.ConnectionListener {
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
        public void opened(SocketIoConnection connection) {
            outbox.open(connection, subscriptions::announcements);
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

        /** ftrack's clients announce their inbox several times over, so a hub has to bear it. */
        @Override
        public Packet probe() {
            return outbox.numbered(subscriptions.inbox());
        }
    }
}
