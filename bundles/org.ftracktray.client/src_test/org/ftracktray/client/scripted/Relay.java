// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.scripted;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The network between a client and a server of this machine: passes bytes on, until it does something to them. */
public final class Relay implements AutoCloseable {
    private final ServerSocket listener;
    private final int server;
    private final List<Socket> clients = new CopyOnWriteArrayList<>();

    /** @param server port on this machine */
    public Relay(int server) throws IOException {
        this.server = server;
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return listener.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                var client = listener.accept();
                var behind = new Socket(InetAddress.getLoopbackAddress(), server);
                clients.add(client);
                pass(client, behind);
                pass(behind, client);
            }
        } catch (IOException e) {
            // the test closed it
        }
    }

    private static void pass(Socket from, Socket to) {
        Thread.ofVirtual().start(() -> {
            try (from; to) {
                from.getInputStream().transferTo(to.getOutputStream());
            } catch (IOException e) {
                // one of the two went away
            }
        });
    }

    /** The newest connection, at its client's side. */
    public Socket newest() {
        return clients.getLast();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (var client : clients) {
            client.close();
        }
    }
}
