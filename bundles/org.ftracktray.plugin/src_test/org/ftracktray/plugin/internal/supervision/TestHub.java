// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.plugin.internal.supervision;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The event hub for the stand-in of ftrack's library: every client hears every event and decides itself whether it is meant. */
public final class TestHub implements AutoCloseable {
    private final ServerSocket server;
    private final List<Socket> clients = new CopyOnWriteArrayList<>();
    private final List<JsonNode> heard = new CopyOnWriteArrayList<>();

    public TestHub() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public String address() {
        return "tcp://127.0.0.1:" + server.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = server.accept();
                clients.add(client);
                Thread.ofVirtual().start(() -> read(client));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void read(Socket client) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                heard.add(JsonMapper.shared().readTree(line));
            }
        } catch (IOException e) {
            // the client has ended
        }
        clients.remove(client);
    }

    /** How many plug-ins are connected. */
    public int connected() {
        return clients.size();
    }

    /** The subscriptions of all clients so far. */
    public List<String> subscriptions() {
        return heard.stream().filter(event -> event.path("topic").asString().equals("ftrack.meta.subscribe"))
                .map(event -> event.path("data").path("subscription").asString()).toList();
    }

    /** Publishes an event in the name of a user; returns its id. */
    public String publish(String topic, String user, Map<String, ?> data) {
        String id = UUID.randomUUID().toString();
        String line = JsonMapper.shared().writeValueAsString(Map.of("id", id, "topic", topic, "data", data, "source",
                Map.of("id", "page", "user", Map.of("username", user)))) + "\n";
        for (Socket client : clients) {
            try {
                client.getOutputStream().write(line.getBytes(StandardCharsets.UTF_8));
                client.getOutputStream().flush();
            } catch (IOException e) {
                clients.remove(client);
            }
        }
        return id;
    }

    /** What was answered to an event. */
    public List<JsonNode> replies(String id) {
        return heard.stream().filter(event -> event.path("inReplyToEvent").asString("").equals(id))
                .map(event -> event.path("data")).toList();
    }

    /** The first answer to an event; waits for it. */
    public JsonNode reply(String id) throws InterruptedException {
        return Await.present("an answer", () -> replies(id).stream().findFirst());
    }

    /** Publishes and waits for the first answer. */
    public JsonNode ask(String topic, String user, Map<String, ?> data) throws InterruptedException {
        return reply(publish(topic, user, data));
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket client : clients) {
            client.close();
        }
    }
}
