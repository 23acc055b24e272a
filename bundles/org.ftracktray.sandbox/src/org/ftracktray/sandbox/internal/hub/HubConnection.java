// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.hub;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.ftracktray.client.wire.MalformedPacketException;
import org.ftracktray.client.wire.Packet;
import org.ftracktray.sandbox.internal.hub.Hub.Ending;

/**
 * The socket of one workstation, browser or server process. Public because Jetty calls it from another bundle. Packets
 * that are not understood are ignored, as the original server does.
 */
public final class HubConnection implements Session.Listener.AutoDemanding {

    private static final System.Logger LOG = System.getLogger(HubConnection.class.getName());

    private final Hub hub;
    private final Member member;
    private final EndPoint socket;
    private final Map<String, Subscriber> subscribers = new ConcurrentHashMap<>();
    private final AtomicLong waiting = new AtomicLong();
    private final CompletableFuture<Void> gone = new CompletableFuture<>();
    private volatile Peer peer;
    private volatile Session session;
    private volatile boolean silent;
    private volatile boolean over;
    private volatile long lastHeard = System.nanoTime();

    /** @param member null if the handshake is unknown: the client is told so and sent away */
    HubConnection(Hub hub, Member member, EndPoint socket) {
        this.hub = hub;
        this.member = member;
        this.socket = socket;
        this.peer = new Peer(member == null ? "" : member.username(), "", "");
    }

    Member member() {
        return member;
    }

    /** As its subscribers say it; the user is the one of the handshake. */
    Peer peer() {
        return peer;
    }

    /** @return false if the identifier is in use with another expression */
    boolean subscribe(Subscriber subscriber) {
        Peer said = Peer.of(subscriber.metadata());
        peer = new Peer(member.username(), said.application(), said.host());
        Subscriber before = subscribers.putIfAbsent(subscriber.id(), subscriber);
        if (before == null) {
            hub.subscriptions().add(new SubscriptionIndex.Entry(this, subscriber));
            if (over) {
                forget();
            }
        }
        return before == null || before.subscription().toString().equals(subscriber.subscription().toString());
    }

    void unsubscribe(String subscriberId) {
        Subscriber gone = subscribers.remove(subscriberId);
        if (gone != null) {
            hub.subscriptions().remove(new SubscriptionIndex.Entry(this, gone));
        }
    }

    /** Subscriptions die with the connection. */
    void forget() {
        over = true;
        subscribers.keySet().forEach(this::unsubscribe);
    }

    long silentNanos() {
        return System.nanoTime() - lastHeard;
    }

    @Override
    public void onWebSocketOpen(Session opened) {
        session = opened;
        if (member == null) {
            sendAndCut(Packet.error("1+0"));
        } else {
            hub.opened(this);
            send(Packet.connect().encode());
        }
    }

    @Override
    public void onWebSocketText(String text) {
        lastHeard = System.nanoTime();
        if (member == null || silent) {
            return;
        }
        try {
            Packet packet = Packet.parse(text);
            switch (packet.type()) {
                case EVENT -> hub.received(this, packet);
                case DISCONNECT -> end();
                default -> {
                }
            }
        } catch (MalformedPacketException e) {
            LOG.log(Level.DEBUG, "Ignored a packet that is none", e);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Could not handle a packet", e);
        }
    }

    @Override
    public void onWebSocketClose(int statusCode, String reason, Callback callback) {
        hub.closed(this);
        gone.complete(null);
        callback.succeed();
    }

    @Override
    public void onWebSocketError(Throwable cause) {
        LOG.log(Level.DEBUG, "A connection failed", cause);
        hub.closed(this);
    }

    void send(String packet) {
        if (silent) {
            return;
        }
        int length = packet.length();
        hub.backlog().add(length);
        long own = waiting.addAndGet(length);
        if (own > length && hub.backlog().isTooMuch(own)) {
            taken(length);
            if (!over) {
                LOG.log(Level.WARNING,
                        "Cut the connection of " + member.username() + ", which does not read what it asked for");
                cut();
            }
            return;
        }
        session.sendText(packet, Callback.from(() -> taken(length), failure -> {
            taken(length);
            hub.closed(this);
        }));
    }

    private void taken(int length) {
        waiting.addAndGet(-length);
        hub.backlog().add(-length);
    }

    /**
     * Ends the connection in order: the disconnect packet, then the end of the stream. No Close frame, because
     * ftrack-python never comes back after one.
     */
    void end() {
        hub.closed(this);
        sendAndCut(Packet.disconnect());
    }

    void end(Ending ending) {
        switch (ending) {
            case FIN -> cut();
            case RESET -> {
                hub.closed(this);
                try {
                    if (socket.getTransport() instanceof SocketChannel channel) {
                        channel.setOption(StandardSocketOptions.SO_LINGER, 0);
                        channel.close();
                    }
                } catch (IOException e) {
                    LOG.log(Level.DEBUG, "The connection had ended already", e);
                }
                session.disconnect();
            }
            case CLOSE -> session.close(1001, "Sandbox", Callback.NOOP);
            case DISCONNECT -> end();
            case SILENCE -> silent = true;
        }
    }

    /** A moment later, so that clients which connected just now have begun to read and notice the end. */
    private void sendAndCut(Packet last) {
        session.sendText(last.encode(), Callback.from(() -> hub.soon(this::cut), failure -> cut()));
    }

    /** Done when the socket is closed. */
    CompletableFuture<Void> gone() {
        return gone;
    }

    /** Ends the connection without a word. */
    void cut() {
        hub.closed(this);
        session.disconnect();
    }
}
