// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.ftracktray.client.ApiKey;
import org.ftracktray.client.Credentials;
import org.ftracktray.client.event.Event;
import org.ftracktray.client.event.EventHub;
import org.ftracktray.testing.desktop.Waiting;
import org.ftracktray.testing.product.Output;
import org.ftracktray.testing.product.Product;
import org.ftracktray.testing.product.Sandbox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Our hub and npm's clients ask and answer each other through the sandbox. */
@Timeout(300)
class ConversationTest {
    private static final String TEXT = "Bühne 4: \"Glas\" 🎬 a:b::c \u2028 \\ 你好";

    private static Sandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(Product.built());
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftrack-hub.mjs", "socket-io-client.cjs"})
    void questionsAndAnswersCrossInBothDirections(String script) throws Exception {
        var key = sandbox.account("ben").apiKey();
        var peerAnswered = new CompletableFuture<JsonNode>();
        try (var hub = EventHub.create(sandbox.url(), new Credentials("ben", new ApiKey(key)))) {
            hub.subscribe("topic=java.question and data.text=*", question -> {
                hub.publishAndAwaitReply(Event.of("peer.question", Map.of("text", TEXT)), Waiting.LIMIT)
                        .thenAccept(answer -> peerAnswered.complete(answer.data()));
                return JsonMapper.shared().createObjectNode().put("echo", question.data().path("text").asString());
            });
            hub.connect();
            hub.publish(Event.of("ready", Map.of())).get(Waiting.LIMIT.toSeconds(), TimeUnit.SECONDS);
            try (Output peer = Node.start(script, Map.of("FTRACK_SERVER", sandbox.url().toString(), "FTRACK_API_USER",
                    "ben", "FTRACK_API_KEY", key, "TEXT", TEXT))) {
                var seen = JsonMapper.shared()
                        .readTree(peer.line("our answer", Waiting.LIMIT, line -> line.startsWith("{\"")));
                assertThat(seen.path("reply").path("echo").asString()).isEqualTo(TEXT);
                assertThat(peerAnswered.get(Waiting.LIMIT.toSeconds(), TimeUnit.SECONDS).path("echo").asString())
                        .isEqualTo(TEXT);
            }
        }
    }
}
