// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.Map;

import org.ftracktray.testing.desktop.Desktop;
import org.ftracktray.testing.desktop.Waiting;
import org.ftracktray.testing.product.HeadlessProcess;
import org.ftracktray.testing.product.Output;
import org.ftracktray.testing.product.Product;
import org.ftracktray.testing.product.Sandbox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** ftrack's own JavaScript client, npm's {@code @ftrack/api}, against the sandbox and the headless product. */
class FtrackJavaScriptTest {
    private static Desktop desktop;
    private static Sandbox sandbox;
    private static HeadlessProcess headless;

    @BeforeAll
    static void start() {
        Product product = Product.built();
        desktop = Desktop.virtual();
        sandbox = Sandbox.start(product);
        headless = HeadlessProcess.start(product, desktop.home(), desktop.environment(), sandbox.url(),
                sandbox.account("anna")).connected();
    }

    @AfterAll
    static void stop() {
        headless.close();
        sandbox.close();
        desktop.close();
    }

    private static JsonNode run(String user, String key, String project) {
        Map<String, String> variables = new HashMap<>(Map.of("FTRACK_SERVER", sandbox.url().toString(),
                "FTRACK_API_USER", user, "FTRACK_API_KEY", key, "PROJECT", project, "LABEL", "Demo Paint", "VARIANT",
                "2.0"));
        try (Output output = Node.start("ftrack-api.mjs", variables)) {
            return JsonMapper.shared().readTree(
                    output.line("the script's result", Waiting.LIMIT, line -> line.startsWith("{\"")));
        }
    }

    private static JsonNode run(String user, String project) {
        return run(user, sandbox.account(user).apiKey(), project);
    }

    @Test
    void signsInDiscoversAndLaunches() {
        JsonNode seen = run("anna", "Glass Harbour");

        assertThat(seen.path("error").asString("")).isEmpty();
        assertThat(seen.path("user").asString()).isEqualTo("anna");
        assertThat(seen.path("items").valueStream().map(item -> item.path("label").asString())).isNotEmpty()
                .containsOnly("Demo Paint");
        assertThat(seen.path("items").valueStream().map(item -> item.path("variant").asString()))
                .containsExactlyInAnyOrder("1.0", "2.0");
        assertThat(seen.path("reply").path("success").asBoolean()).isTrue();
        assertThat(seen.path("reply").path("message").asString()).contains("Demo Paint", "2.0");
        String task = seen.path("task").path("name").asString();
        await("the application's window").atMost(Waiting.LIMIT).until(() -> desktop.windows().shown().stream()
                .anyMatch(window -> window.title().contains("Demo Paint 2.0") && window.title().contains(task)));
    }

    @Test
    void isOfferedNothingInAProjectWithoutApplications() {
        JsonNode seen = run("anna", "Winter Light");

        assertThat(seen.path("task").path("project").asString()).isEqualTo("Winter Light");
        assertThat(seen.path("items").size()).isZero();
    }

    @Test
    void getsNoAnswerFromSomebodyElsesWorkstation() {
        JsonNode seen = run("ben", "Glass Harbour");

        assertThat(seen.path("user").asString()).isEqualTo("ben");
        assertThat(seen.path("task").path("project").asString()).isEqualTo("Glass Harbour");
        assertThat(seen.path("items").size()).isZero();
    }

    @Test
    void isRefusedWithAWrongKey() {
        JsonNode seen = run("anna", "not-a-key", "Glass Harbour");

        assertThat(seen.path("error").asString()).contains("key");
        assertThat(seen.has("user")).isFalse();
    }
}
