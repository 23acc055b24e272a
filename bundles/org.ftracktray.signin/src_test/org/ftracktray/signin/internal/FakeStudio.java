// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal;

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
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.ftracktray.client.ApiKey;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An ftrack site as far as signing in goes: a version, users, personal keys and one global key. */
public final class FakeStudio implements AutoCloseable {
    static final String GLOBAL_KEY = "00000000-1111-2222-3333-444444444444";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern USER_QUERY = Pattern.compile("from User where username is \"([^\"]*)\"");

    public final Map<String, String> ownerOfKey = new ConcurrentHashMap<>();
    final Map<String, Boolean> users = new ConcurrentHashMap<>();
    /** Entities by a part of the query that asks for them. */
    final Map<String, String> entities = new ConcurrentHashMap<>();
    final List<JsonNode> operations = new CopyOnWriteArrayList<>();
    final AtomicInteger requests = new AtomicInteger();
    /** Those that carry a user name and a key. */
    final AtomicInteger apiRequests = new AtomicInteger();
    public volatile String version = "4.13.8.1";
    public volatile boolean isFtrack = true;
    volatile URI movedTo;
    public volatile int status = 200;
    /** Requests that wait until {@link #answering} is open. */
    final AtomicInteger waiting = new AtomicInteger();
    public volatile CountDownLatch answering = new CountDownLatch(0);

    private final HttpServer server;

    FakeStudio() throws IOException {
        this(0);
    }

    public FakeStudio(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::front);
        server.createContext("/api", this::api);
        server.start();
    }

    public ApiKey add(String user, boolean active) {
        String key = "aaaaaaaa-bbbb-cccc-dddd-%012d".formatted(users.size());
        users.put(user, active);
        ownerOfKey.put(key, user);
        return new ApiKey(key);
    }

    public URI site() {
        return URI.create("http://127.0.0.1:" + port());
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        answering.countDown();
        server.stop(0);
    }

    private void front(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        if (movedTo != null) {
            exchange.getResponseHeaders().set("Location", movedTo + "/");
            send(exchange, 302, "");
            return;
        }
        if (isFtrack) {
            exchange.getResponseHeaders().set("FTRACK_VERSION", version);
        }
        send(exchange, status, "<html></html>");
    }

    private void api(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        apiRequests.incrementAndGet();
        waiting.incrementAndGet();
        Await.quietly(answering);
        waiting.decrementAndGet();
        String user = exchange.getRequestHeaders().getFirst("ftrack-user");
        String key = exchange.getRequestHeaders().getFirst("ftrack-api-key");
        String owner = GLOBAL_KEY.equals(key) ? user : ownerOfKey.get(key);
        if (owner == null) {
            send(exchange, 401, """
                    {"exception":"InvalidCredentialsError","content":"The supplied API key is not valid.",
                    "error_code":"api_credentials_invalid"}""");
            return;
        }
        ArrayNode answers = JSON.createArrayNode();
        for (JsonNode operation : JSON.readTree(exchange.getRequestBody())) {
            operations.add(operation);
            answers.add(switch (operation.path("action").asString()) {
                case "query" -> query(operation);
                case "create" ->
                    JSON.createObjectNode().put("action", "create").set("data", operation.path("entity_data"));
                case "delete" -> JSON.createObjectNode().put("action", "delete").put("data", true);
                default -> information(owner, GLOBAL_KEY.equals(key));
            });
        }
        send(exchange, status, JSON.writeValueAsString(answers));
    }

    private ObjectNode information(String owner, boolean global) {
        ObjectNode information = JSON.createObjectNode().put("version", version).put("schema_hash", "0")
                .put("is_timezone_support_enabled", true);
        information.putObject("user_information").put("id", "id-" + owner).put("username", owner)
                .put("is_global_access_key", global);
        return information;
    }

    private ObjectNode query(JsonNode operation) {
        ObjectNode answer = JSON.createObjectNode().put("action", "query");
        ArrayNode data = answer.putArray("data");
        String expression = operation.path("expression").asString();
        entities.forEach((part, json) -> {
            if (expression.contains(part)) {
                data.addAll((ArrayNode) JSON.readTree(json));
            }
        });
        Matcher matcher = USER_QUERY.matcher(expression);
        if (matcher.find() && users.containsKey(matcher.group(1))) {
            String name = matcher.group(1);
            data.addObject().put("__entity_type__", "User").put("id", "id-" + name).put("username", name)
                    .put("first_name", "The").put("last_name", name.toUpperCase()).put("is_active", users.get(name));
        }
        answer.putObject("metadata").putObject("next").putNull("offset");
        return answer;
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", body.startsWith("<") ? "text/html" : "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
