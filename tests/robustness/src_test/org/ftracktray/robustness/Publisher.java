// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.robustness;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

import org.ftracktray.testing.desktop.Waiting;
import org.ftracktray.testing.product.SandboxProcess.Account;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A program with some key of the site that writes on the event hub what it likes: socket.io 0.9 by hand, no client of ours. */
final class Publisher implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<JsonNode> received = new CopyOnWriteArrayList<>();
    private final String id = UUID.randomUUID().toString();
    private final WebSocket socket;

    Publisher(URI site, Account account) {
        String credentials = "?api_user=" + account.user() + "&api_key=" + account.apiKey();
        try {
            String handshake = http.send(HttpRequest.newBuilder(site.resolve("/socket.io/1/" + credentials)).build(),
                    BodyHandlers.ofString()).body();
            URI address = URI.create("ws://" + site.getAuthority() + "/socket.io/1/websocket/"
                    + handshake.substring(0, handshake.indexOf(':')) + credentials);
            socket = http.newWebSocketBuilder().buildAsync(address, new Reader()).join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        subscribe("topic=ftrack.meta.reply");
    }

    /** Everything on the hub that fits the expression is received from now on. */
    void subscribe(String expression) {
        send(event("ftrack.meta.subscribe", "anybody", Map.of("subscriber",
                Map.of("id", received.isEmpty() ? id : UUID.randomUUID().toString()), "subscription", expression)));
    }

    /** An event that says it comes from {@code user}, whoever that is to this publisher. */
    ObjectNode event(String topic, String user, Map<String, ?> data) {
        ObjectNode event = JSON.createObjectNode();
        event.put("id", UUID.randomUUID().toString().replace("-", "")).put("topic", topic).put("target", "")
                .putNull("inReplyToEvent");
        event.putObject("source").put("id", id).put("applicationId", "test").putObject("user").put("username", user);
        event.set("data", JSON.valueToTree(data));
        return event;
    }

    void send(ObjectNode event) {
        ObjectNode message = JSON.createObjectNode().put("name", "ftrack.event");
        message.putArray("args").add(event);
        socket.sendText("5:::" + JSON.writeValueAsString(message), true).join();
    }

    /** The first event received so far or from now on that fulfils the condition. */
    JsonNode awaits(String what, Predicate<JsonNode> condition) {
        return await(what).atMost(Waiting.LIMIT)
                .until(() -> received.stream().filter(condition).findFirst(), java.util.Optional::isPresent)
                .orElseThrow();
    }

    /** The data of the first reply to the event. */
    JsonNode reply(ObjectNode event) {
        return awaits("reply to " + event.path("topic").asString(), isReplyTo(event)).path("data");
    }

    /** How many replies to the event have come so far. */
    long replies(ObjectNode event) {
        return received.stream().filter(isReplyTo(event)).count();
    }

    private static Predicate<JsonNode> isReplyTo(ObjectNode event) {
        return each -> each.path("inReplyToEvent").asString("").equals(event.path("id").asString());
    }

    List<JsonNode> received() {
        return received;
    }

    private final class Reader implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                packet(from, text.toString());
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        private void packet(WebSocket from, String packet) {
            if (packet.startsWith("2")) {
                from.sendText("2::", true);
            } else if (packet.startsWith("5:::")) {
                received.add(JSON.readTree(packet.substring(4)).path("args").path(0));
            }
        }
    }

    @Override
    public void close() {
        socket.abort();
        http.shutdownNow();
    }
}
