// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;
import org.ftracktray.sandbox.SandboxOptions;
import org.ftracktray.sandbox.internal.graph.Row;
import org.ftracktray.sandbox.internal.http.UnfinishedRequests;
import org.ftracktray.sandbox.internal.hub.Hub;
import org.ftracktray.sandbox.internal.hub.UpdateEvents;
import org.ftracktray.sandbox.internal.studio.Studio;

/** The studio on a port. */
public final class StudioServer implements AutoCloseable {

    private static final int LARGEST_MESSAGE = 32 << 20;
    private static final int MOST_CONNECTIONS = 8_000;
    private static final Duration LONGEST_HEADER = Duration.ofSeconds(30);

    /** Held, because a logger that nobody holds forgets its level. */
    private static final System.Logger LOG = System.getLogger(StudioServer.class.getName());
    /** Held, so that its level stays. */
    private static final Logger JETTY = Logger.getLogger("org.eclipse.jetty");

    private final Server server;
    private final Hub hub;
    private final URI url;

    private StudioServer(Server server, Hub hub, URI url) {
        this.server = server;
        this.hub = hub;
        this.url = url;
    }

    public static StudioServer start(Studio studio, SandboxOptions options) {
        JETTY.setLevel(Level.WARNING);
        QueuedThreadPool threads = new QueuedThreadPool(200, 4);
        threads.setName("sandbox");
        threads.setDaemon(true);
        // A request whose body comes slowly must not keep one of few threads.
        threads.setVirtualThreadsExecutor(
                Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("sandbox request ", 0).factory()));
        Server server = new Server(threads);
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(64 << 10);
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost(options.bindAddress());
        connector.setPort(options.port());
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, server));
        UnfinishedRequests unfinished = new UnfinishedRequests(connector, LONGEST_HEADER);
        server.addBean(unfinished);
        server.setStopTimeout(0);
        ServerWebSocketContainer sockets = ServerWebSocketContainer.ensure(server);
        sockets.setIdleTimeout(Duration.ZERO);
        sockets.setMaxTextMessageSize(LARGEST_MESSAGE);
        sockets.setMaxFrameSize(LARGEST_MESSAGE);
        Hub hub = new Hub(options.heartbeat(), name -> studio.user(name).map(Row::key));
        studio.onChange(new UpdateEvents(hub, studio.navigator().graph()));
        server.setHandler(new Routes(studio, hub, sockets, options.bindAddress(),
                duration -> goOffline(connector, duration)));
        String host = options.bindAddress().contains(":") ? "[" + options.bindAddress() + "]" : options.bindAddress();
        try {
            server.start();
        } catch (Exception e) {
            hub.close();
            stop(server);
            throw new UncheckedIOException("The sandbox cannot listen on " + host + ":" + options.port()
                    + ". Another program may use the port; choose another one or 0.", asIo(e));
        }
        String reachable = host.equals("0.0.0.0") || host.equals("[::]") ? "127.0.0.1" : host;
        return new StudioServer(server, hub, URI.create("http://" + reachable + ":" + connector.getLocalPort()));
    }

    public URI url() {
        return url;
    }

    @Override
    public void close() {
        hub.close();
        stop(server);
    }

    /** Returns at once, so that the request which asks for it can be answered. */
    private static void goOffline(ServerConnector connector, Duration duration) {
        Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(100);
                connector.setPort(connector.getLocalPort());
                connector.stop();
                Thread.sleep(duration);
                connector.start();
            } catch (Exception e) {
                LOG.log(System.Logger.Level.WARNING, "The sandbox could not go offline and come back", e);
            }
        });
    }

    private static void stop(Server server) {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The sandbox did not stop cleanly", e);
        }
    }

    private static IOException asIo(Exception e) {
        return e instanceof IOException io ? io : new IOException(e);
    }
}
