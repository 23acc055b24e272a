// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.faults;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.ftracktray.sandbox.internal.graph.OperationRejectedException;
import org.ftracktray.sandbox.internal.graph.Row;
import org.ftracktray.sandbox.internal.http.Exchange;
import org.ftracktray.sandbox.internal.http.Route;
import org.ftracktray.sandbox.internal.hub.Hub;
import org.ftracktray.sandbox.internal.hub.Hub.Ending;
import org.ftracktray.sandbox.internal.studio.Studio;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code POST /sandbox/faults}: faults on demand, for tests and demonstrations. The body is a JSON object with any of
 * <ul>
 * <li>{@code "connections"}: how to end event hub connections: {@code fin}, {@code reset}, {@code close},
 * {@code disconnect} or {@code silence}; with {@code "user"} only that user's
 * <li>{@code "requests"}: {@code {"count":1,"path":"/api","delay_ms":0,"status":503,"html":false}} for the next requests
 * <li>{@code "revoke"}: a user name whose keys stop working
 * <li>{@code "rename"}: {@code {"user":"anna","to":"annika"}}: a user who is called otherwise from now on
 * <li>{@code "skew_ms"}: how far the studio's clock is ahead, which the header {@code Date} and the moments that the
 * studio fills in show; negative for behind, 0 for right again
 * <li>{@code "offline_ms"}: how long to listen on no port
 * <li>{@code "clear"}: true to forget failures that nobody has met yet
 * </ul>
 * The answer, also to GET, is the state: numbers of {@code connections} and of {@code failures} that wait, the first
 * {@code peers}, the {@code users}, the {@code requests} that will fail, {@code skew_ms}. Only programs on this machine
 * may ask.
 */
public final class FaultsRoute implements Route {

    private static final String JSON = "application/json";
    private static final int MOST_PEERS = 100;

    private final JsonMapper mapper = JsonMapper.builder().build();
    private final Studio studio;
    private final Hub hub;
    private final Faults faults;
    private final Consumer<Duration> offline;

    /** @param offline stops listening for that long, without waiting */
    public FaultsRoute(Studio studio, Hub hub, Faults faults, Consumer<Duration> offline) {
        this.studio = studio;
        this.hub = hub;
        this.faults = faults;
        this.offline = offline;
    }

    @Override
    public void handle(Exchange exchange) {
        if (!exchange.isFromHere() || !exchange.isSameOrigin()) {
            exchange.send(403, JSON, "{\"error\":\"Only programs on this machine may ask for faults.\"}");
        } else if (exchange.is("POST")) {
            try {
                cause(mapper.readTree(exchange.body()));
                exchange.send(200, JSON, state());
            } catch (JacksonException | IllegalArgumentException | OperationRejectedException e) {
                exchange.send(400, JSON, mapper.createObjectNode().put("error", e.getMessage()).toString());
            }
        } else {
            exchange.send(200, JSON, state());
        }
    }

    private void cause(JsonNode wanted) {
        if (wanted.path("clear").asBoolean(false)) {
            faults.clear();
        }
        if (wanted.has("requests")) {
            JsonNode requests = wanted.get("requests");
            faults.add(new Faults.Failure(requests.path("path").asString("/api"), requests.path("delay_ms").asLong(0),
                    requests.path("status").asInt(0), requests.path("html").asBoolean(false)),
                    requests.path("count").asInt(1));
        }
        if (wanted.has("revoke")) {
            Row user = user(wanted.get("revoke"));
            studio.write(Studio.Author.nobody(), transaction -> {
                studio.keys().revoke(user.key());
                return user;
            });
        }
        if (wanted.has("rename")) {
            Row user = user(wanted.get("rename").path("user"));
            String to = wanted.get("rename").path("to").asString("").strip();
            if (to.isEmpty()) {
                throw new IllegalArgumentException("The new name is missing: \"to\"");
            }
            studio.write(Studio.Author.nobody(),
                    transaction -> transaction.update(user.schema(), user.key(), Map.of("username", to)));
        }
        if (wanted.has("skew_ms")) {
            studio.clock().skew(Duration.ofMillis(wanted.get("skew_ms").asLong()));
        }
        if (wanted.has("connections")) {
            Optional<String> user = wanted.path("user").isString()
                    ? Optional.of(wanted.path("user").stringValue())
                    : Optional.empty();
            hub.endAll(Ending.valueOf(wanted.get("connections").asString().toUpperCase(Locale.ROOT)), user);
        }
        if (wanted.has("offline_ms")) {
            offline.accept(Duration.ofMillis(wanted.get("offline_ms").asLong()));
        }
    }

    private Row user(JsonNode name) {
        return studio.user(name.asString(""))
                .orElseThrow(() -> new IllegalArgumentException("There is no user " + name));
    }

    private String state() {
        ObjectNode state = mapper.createObjectNode().put("connections", hub.connectionCount())
                .put("failures", faults.waiting().size()).put("skew_ms", studio.clock().skew().toMillis());
        ArrayNode users = state.putArray("users");
        studio.withRoles().forEach(user -> users.add(user.text("username")));
        state.set("peers", hub.peers(MOST_PEERS));
        ArrayNode requests = state.putArray("requests");
        faults.waiting().forEach(failure -> requests.addObject().put("path", failure.path())
                .put("delay_ms", failure.delayMillis()).put("status", failure.status()).put("html", failure.html()));
        return state.toString();
    }
}
