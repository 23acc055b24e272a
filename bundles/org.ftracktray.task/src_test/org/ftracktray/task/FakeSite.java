// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.task;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import org.ftracktray.client.ApiKey;
import org.ftracktray.client.Credentials;
import org.ftracktray.client.Session;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A site that answers queries as the test says and writes down what it is asked to do. */
public final class FakeSite implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Entities, as a JSON list, by a part of the query that asks for them. */
    public final Map<String, String> entities = new ConcurrentHashMap<>();
    /** Every operation of every request, in order. */
    public final List<JsonNode> operations = new CopyOnWriteArrayList<>();
    public final AtomicInteger requests = new AtomicInteger();
    public volatile int status = 200;
    /** What the site tells of itself. */
    public volatile String information = "{\"version\":\"4.13.8.1\",\"is_timezone_support_enabled\":true}";
    /** Opened by the first request that waits until {@link #answering} is open. */
    public final CountDownLatch waiting = new CountDownLatch(1);
    public volatile CountDownLatch answering = new CountDownLatch(0);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    public FakeSite() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::front);
        server.createContext("/api", this::api);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** A session of anna. */
    public Session session() {
        return Session.open(address(), new Credentials("anna", new ApiKey("aaaaaaaa-bbbb-cccc-dddd-000000000000")));
    }

    /** The operations that do this. */
    public List<JsonNode> operations(String action) {
        return operations.stream().filter(each -> action.equals(each.path("action").asString())).toList();
    }

    @Override
    public void close() {
        answering.countDown();
        server.stop(0);
        threads.close();
    }

    private void front(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("FTRACK_VERSION", "4.13.8.1");
        send(exchange, "text/html", "<html></html>");
    }

    private void api(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        if (answering.getCount() > 0) {
            waiting.countDown();
            try {
                answering.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        ArrayNode answers = JSON.createArrayNode();
        for (JsonNode operation : JSON.readTree(exchange.getRequestBody())) {
            operations.add(operation);
            answers.add(answer(operation));
        }
        send(exchange, "application/json", JSON.writeValueAsString(answers));
    }

    private JsonNode answer(JsonNode operation) {
        String action = operation.path("action").asString();
        ObjectNode answer = JSON.createObjectNode().put("action", action);
        switch (action) {
            case "query" -> {
                ArrayNode data = answer.putArray("data");
                entities.forEach((part, json) -> {
                    if (operation.path("expression").asString().contains(part)) {
                        data.addAll((ArrayNode) JSON.readTree(json));
                    }
                });
                answer.putObject("metadata").putObject("next").putNull("offset");
            }
            case "create" -> answer.set("data", ((ObjectNode) operation.path("entity_data").deepCopy())
                    .put("__entity_type__", operation.path("entity_type").asString()).put("id", "new"));
            case "update" -> answer.set("data", JSON.createObjectNode()
                    .put("__entity_type__", operation.path("entity_type").asString()).put("id", "changed"));
            case "delete" -> answer.put("data", true);
            default -> answer.setAll((ObjectNode) JSON.readTree(information));
        }
        return answer;
    }

    private void send(HttpExchange exchange, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
