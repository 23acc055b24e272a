// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.scripted;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on plain sockets that does for each request what the test wrote, however wrong. */
public final class ScriptedServer implements AutoCloseable {
    /** What to do with one request. When it returns, the connection may be used for another request. */
    @FunctionalInterface
    public interface Script {
        void run(Peer peer) throws Exception;
    }

    /** One request as it came. */
    public record Request(String method, String path, Map<String, String> headers, String body) {}

    private final ServerSocket listener;
    private final Thread acceptor;
    private final Map<String, Deque<Script>> scripts = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Set<Peer> peers = ConcurrentHashMap.newKeySet();

    public ScriptedServer() throws IOException {
        this(0);
    }

    public ScriptedServer(int port) throws IOException {
        listener = new ServerSocket();
        listener.setReuseAddress(true);
        listener.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
        acceptor = Thread.ofVirtual().start(this::accept);
    }

    /** On a socket of the test's own making, such as one with TLS. */
    public ScriptedServer(ServerSocket bound) {
        listener = bound;
        acceptor = Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return listener.getLocalPort();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + port());
    }

    /** @param inTurn for the first, second... request to a path that begins so; the last one repeats */
    public ScriptedServer on(String pathPrefix, Script... inTurn) {
        scripts.put(pathPrefix, new ArrayDeque<>(List.of(inTurn)));
        return this;
    }

    public List<Request> requests() {
        return requests;
    }

    private void accept() {
        try {
            while (true) {
                var socket = listener.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException e) {
            // the test closed the server
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            var peer = new Peer(socket);
            peers.add(peer);
            while (!peer.isUpgraded() && peer.readRequest()) {
                var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
                headers.putAll(peer.headers());
                requests.add(new Request(peer.method(), peer.path(), headers, peer.body()));
                script(peer.path()).run(peer);
            }
            peer.ignore();
        } catch (IOException e) {
            // the client went away, which many tests want
        } catch (Exception e) {
            throw new IllegalStateException("A script failed", e);
        }
    }

    private Script script(String path) {
        var prefix = scripts.keySet().stream().filter(path::startsWith)
                .max((a, b) -> Integer.compare(a.length(), b.length()));
        var waiting = prefix.map(scripts::get).orElseThrow(() -> new IllegalStateException("No script for " + path));
        synchronized (waiting) {
            return waiting.size() > 1 ? waiting.poll() : waiting.peek();
        }
    }

    /** Cuts every connection. */
    public void cutAll() throws IOException {
        for (var peer : peers) {
            peer.close();
            peers.remove(peer);
        }
    }

    /** Nobody can connect any more when this returns. */
    @Override
    public void close() throws IOException {
        listener.close();
        try {
            acceptor.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        cutAll();
    }
}
