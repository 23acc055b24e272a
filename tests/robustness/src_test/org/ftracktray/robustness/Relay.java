// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.robustness;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A proxy between the product and the site that can stop reading and writing while its connections stay open. */
final class Relay implements AutoCloseable {
    private final ServerSocket listening;
    private final URI site;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile boolean frozen;

    Relay(URI site) {
        this.site = site;
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort());
    }

    /** From now on nothing passes on any connection, and nothing that is sent is read; connections stay open. */
    void freeze() {
        frozen = true;
    }

    /** New connections pass again; those that were frozen never do. */
    void thaw() {
        frozen = false;
    }

    /** How many connections were made so far. */
    int connections() {
        return connections.get();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket near = listening.accept();
                sockets.add(near);
                connections.incrementAndGet();
                Socket far = new Socket(site.getHost(), site.getPort());
                sockets.add(far);
                Thread.ofVirtual().start(() -> pass(near, far));
                Thread.ofVirtual().start(() -> pass(far, near));
            } catch (IOException e) {
                // the relay is closed, or one side has gone; the product sees a connection that ends
            }
        }
    }

    private void pass(Socket from, Socket to) {
        byte[] buffer = new byte[8192];
        try (from; to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (frozen) {
                    // for ever: neither this nor anything later is passed, and the socket stays open
                    Thread.currentThread().join();
                }
                out.write(buffer, 0, read);
            }
        } catch (IOException | InterruptedException e) {
            // the other direction has ended
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
