// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.ftracktray.client.ApiKey;
import org.ftracktray.client.Credentials;
import org.ftracktray.client.event.Event;
import org.ftracktray.client.event.EventHub;
import org.ftracktray.client.event.HubOptions;
import org.ftracktray.client.event.HubState;
import org.ftracktray.testing.desktop.Waiting;
import org.ftracktray.testing.product.Output;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Our hub with npm's {@code socket.io} 0.9.19 as the server. */
@Timeout(300)
class SocketIoServerTest {
    private static final Duration LIMIT = Waiting.LIMIT;
    private static final String KEY = "key of the test";
    private static final String TEXT = "Bühne 4: \"Glas\" 🎬 a:b::c \u2028 \\ 你好";

    private Output server;
    private int port;
    private EventHub hub;
    private final List<HubState> states = new CopyOnWriteArrayList<>();

    @BeforeEach
    void start() {
        start(30);
    }

    private void start(int patience) {
        start(patience, HubOptions.defaults());
    }

    private void start(int patience, HubOptions options) {
        startServer(0, patience);
        hub = hub(KEY, options);
        hub.onState(states::add);
        hub.connect();
        connected();
    }

    private void startServer(int wanted, int patience) {
        server = Node.start("socket-io-server.cjs",
                Map.of("PORT", String.valueOf(wanted), "PATIENCE", String.valueOf(patience), "KEY", KEY));
        var line = server.line("the server's port", LIMIT, printed -> printed.startsWith("port "));
        port = Integer.parseInt(line.substring(5));
    }

    private EventHub hub(String key) {
        return hub(key, HubOptions.defaults());
    }

    private EventHub hub(String key, HubOptions options) {
        return EventHub.create(URI.create("http://127.0.0.1:" + port), new Credentials("anna", new ApiKey(key)),
                options);
    }

    private void connected() {
        await("connected").atMost(LIMIT).until(() -> hub.state() instanceof HubState.Connected);
    }

    @AfterEach
    void stop() {
        hub.close();
        server.close();
    }

    @Test
    void answersHeartbeatsSoThatTheServerKeepsIt() {
        stop();
        states.clear();
        start(3);
        await("the heartbeats of three time-outs").atMost(LIMIT).until(() -> heartbeats() >= 9);
        assertThat(server.lines()).contains("joined").doesNotContain("left");
        assertThat(states).hasSize(2);
    }

    private long heartbeats() {
        return server.lines().stream().filter("beat"::equals).count();
    }

    @Test
    void aQuestionDoesNotEndTheConnection() {
        stop();
        states.clear();
        start(3);
        hub.reconnectNow();
        await("a heartbeat after the question").atMost(LIMIT).until(() -> heartbeats() >= 3);
        assertThat(server.lines()).doesNotContain("left");
        assertThat(states).hasSize(2);
    }

    /** It beats more seldom than the hub is patient. */
    @Test
    void aServerThatIsSilentForLongerThanTheLimitIsAskedAndKept() {
        stop();
        states.clear();
        start(6, HubOptions.defaults().withSilenceLimit(Duration.ofSeconds(1)));
        await("heartbeats").atMost(LIMIT).until(() -> heartbeats() >= 2);
        assertThat(server.lines()).doesNotContain("left");
        assertThat(states).hasSize(2);
    }

    @Test
    void itsEventsAreAcknowledged() throws Exception {
        hub.publish(Event.of("x", Map.of("text", TEXT))).get(60, TimeUnit.SECONDS);
    }

    @Test
    void makesTwoThousandRoundTripsAndLosesNone() throws Exception {
        hub.subscribe("topic=echo", event -> event.data());
        try (var other = hub(KEY)) {
            other.connect();
            var inFlight = new Semaphore(20);
            List<CompletableFuture<Event>> answers = new ArrayList<>();
            for (int i = 0; i < 2000; i++) {
                inFlight.acquire();
                var answer = other.publishAndAwaitReply(Event.of("echo", Map.of("n", i, "text", TEXT)), LIMIT);
                answers.add(answer.whenComplete((reply, error) -> inFlight.release()));
            }
            for (int i = 0; i < answers.size(); i++) {
                var data = answers.get(i).get().data();
                assertThat(data.path("n").asInt()).isEqualTo(i);
                assertThat(data.path("text").asString()).isEqualTo(TEXT);
            }
        }
    }

    @Test
    void comesBackWithItsSubscriptionsAfterTheServerWasKilledAndStartedAgain() throws Exception {
        List<String> received = new CopyOnWriteArrayList<>();
        hub.subscribe("topic=mark", event -> {
            received.add(event.data().path("text").asString());
            return null;
        });
        server.process().destroyForcibly().waitFor();
        await("loss noticed").atMost(LIMIT).until(() -> !(hub.state() instanceof HubState.Connected));
        var held = hub.publish(Event.of("mark", Map.of("text", "held while the server was away")));
        startServer(port, 30);
        connected();
        held.get(60, TimeUnit.SECONDS);
        await("delivered once").atMost(LIMIT).until(() -> !received.isEmpty());
        hub.publish(Event.of("mark", Map.of("text", "later"))).get(60, TimeUnit.SECONDS);
        await("the later one").atMost(LIMIT).until(() -> received.size() >= 2);
        assertThat(received).containsExactly("held while the server was away", "later");
    }

    @Test
    void stopsWhenTheServerRefusesTheKey() {
        try (var stranger = hub("another key")) {
            stranger.connect();
            await("refused").atMost(LIMIT).until(() -> stranger.state() instanceof HubState.Refused);
            assertThatThrownBy(stranger.publish(Event.of("x", Map.of()))::get)
                    .hasMessageContaining("did not accept the user name and API key");
        }
    }
}
