// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.ftracktray.client.ApiKey;
import org.ftracktray.client.Credentials;
import org.ftracktray.client.event.Event;
import org.ftracktray.client.event.EventHub;
import org.ftracktray.testing.desktop.Home;
import org.ftracktray.testing.desktop.Waiting;
import org.ftracktray.testing.product.HeadlessProcess;
import org.ftracktray.testing.product.Output;
import org.ftracktray.testing.product.Product;
import org.ftracktray.testing.product.Sandbox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hooks written against the public contract, run by the headless product at the sandbox. With {@code -Dftrack.api=DIR} they
 * use the library of ftrack and what it needs from that folder; else a stand-in that speaks the same protocol, since no registry of
 * this build has the library.
 */
class HostedPluginsTest {
    private static final String DISCOVER = "ftrack.action.discover";
    private static final String LAUNCH = "ftrack.action.launch";

    @TempDir
    private static Path folder;
    private static final Product PRODUCT = Product.built();
    private static Home home;
    private static Sandbox sandbox;
    private static HeadlessProcess headless;
    private static Map<String, String> environment;

    @BeforeAll
    static void start() throws IOException {
        home = new Home();
        sandbox = Sandbox.start(PRODUCT);
        hook("cleaner-1.2.0", "clean.py", """
                def discover(event):
                    return {'items': [{'label': 'Clean up', 'actionIdentifier': 'clean.up'}]}

                def launch(event):
                    values = event['data'].get('values')
                    if not values:
                        return {'items': [{'type': 'text', 'name': 'shot', 'label': 'Shot', 'value': 'sh010'}]}
                    return {'success': True, 'message': 'Cleaned up ' + values['shot'] + '.'}

                def register(session, **kw):
                    session.event_hub.subscribe('topic=ftrack.action.discover', discover)
                    session.event_hub.subscribe('topic=ftrack.action.launch and data.actionIdentifier=clean.up', launch)
                """);
        hook("cleaner-1.2.0", "broken.py", "def register(session):\n    raise ValueError('no settings')\n");
        Path program = Files.writeString(folder.resolve("cleaner-1.2.0/hosted-tool"), "#!/bin/sh\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        Files.writeString(Files.createDirectories(folder.resolve("cleaner-1.2.0/launch")).resolve("tool.yaml"), """
                identifier: hosted_tool
                applicationIdentifier: hosted_tool
                label: Hosted tool
                context: [Project]
                search_path:
                  linux:
                    prefix: ["%s"]
                    expression: ["hosted-tool$"]
                """.formatted(program.getParent()));
        String library = System.getProperty("ftrack.api", "");
        environment = new HashMap<>(home.environment());
        environment.put("FTRACK_CONNECT_PLUGIN_PATH", folder.toString());
        environment.put("PYTHONDONTWRITEBYTECODE", "1"); // the stand-in lies among the sources
        environment.put("PYTHONPATH",
                library.isEmpty()
                        ? Path.of(System.getProperty("ftracktray.peers"))
                                .resolve("../../bundles/org.ftracktray.plugin/src_test/python").normalize().toString()
                        : library);
        headless = HeadlessProcess.start(PRODUCT, home, environment, sandbox.url(), sandbox.account("anna"));
        running();
    }

    private static void hook(String plugin, String file, String text) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve(plugin).resolve("hook")).resolve(file), text);
    }

    private static JsonNode running() {
        return headless.awaitLine("the plug-in runs", line -> line.path("kind").asString("").equals("plugin")
                && line.path("state").asString("").equals("running"));
    }

    @AfterAll
    static void stop() {
        headless.close();
        sandbox.close();
        home.close();
    }

    /** The page of a user. */
    private static EventHub page(String user) {
        EventHub hub = EventHub.create(sandbox.url(),
                new Credentials(user, new ApiKey(sandbox.account(user).apiKey())));
        hub.connect();
        return hub;
    }

    private static List<JsonNode> answers(EventHub page, String topic, Map<String, ?> data, Duration time)
            throws Exception {
        return page.publishAndCollectReplies(Event.of(topic, data), time)
                .get(1, TimeUnit.MINUTES).stream().map(Event::data).toList();
    }

    private static JsonNode answer(EventHub page, String topic, Map<String, ?> data) throws Exception {
        return page.publishAndAwaitReply(Event.of(topic, data), Waiting.LIMIT)
                .get(2, TimeUnit.MINUTES).data();
    }

    @Test
    void theActionStandsInTheMenuWithTheNameOfThePlugInAndAsksWithAForm() throws Exception {
        try (EventHub page = page("anna")) {
            await("the action").atMost(Waiting.LIMIT)
                    .until(() -> answers(page, DISCOVER, Map.of("selection", List.of()), Duration.ofSeconds(1)).stream()
                            .anyMatch(each -> each.toString().contains("\"description\":\"cleaner-1.2.0\"")));
            assertThat(answer(page, LAUNCH, Map.of("actionIdentifier", "clean.up")).path("items").path(0).path("name")
                    .asString()).isEqualTo("shot");
            assertThat(answer(page, LAUNCH, Map.of("actionIdentifier", "clean.up", "values", Map.of("shot", "sh020")))
                    .path("message").asString()).isEqualTo("Cleaned up sh020.");
        }
    }

    @Test
    void theClickOfAnotherArtistIsNotAnswered() throws Exception {
        try (EventHub ben = page("ben"); EventHub anna = page("anna")) {
            var bens = ben.publishAndCollectReplies(
                    Event.of(LAUNCH, Map.of("actionIdentifier", "clean.up")),
                    Duration.ofSeconds(2));
            answer(anna, LAUNCH, Map.of("actionIdentifier", "clean.up"));
            assertThat(bens.get(1, TimeUnit.MINUTES)).isEmpty();
        }
    }

    @Test
    void theCommandSaysWhatIsWrongWithFileAndLine() {
        try (Output output = Output.of(environment, home.log("plugins"),
                PRODUCT.command(home.folder(), "headless", "plugins", "--json"))) {
            assertThat(output.exitCode(Waiting.LIMIT)).isEqualTo(1);
            JsonNode said = JsonMapper.shared().readTree(String.join("\n", output.lines()));
            assertThat(said.path("running").asBoolean()).isTrue();
            JsonNode problem = said.path("plugins").path(0).path("problems").path(0);
            assertThat(problem.path("file").asString()).endsWith("broken.py");
            assertThat(problem.path("line").asInt()).isEqualTo(2);
            assertThat(said.toString()).contains("no settings").doesNotContain(sandbox.account("anna").apiKey());
        }
    }

    @Test
    void theFolderLaunchIsConfigurationOfApplications() {
        Map<String, String> withKey = new HashMap<>(environment);
        withKey.put("FTRACK_API_KEY", sandbox.account("anna").apiKey());
        try (Output output = Output.of(withKey, home.log("explain"),
                PRODUCT.command(home.folder(), "headless", "explain",
                        "--server", sandbox.url().toString(), "--user", "anna", "--entity", "Glass Harbour"))) {
            assertThat(output.exitCode(Waiting.LIMIT)).isZero();
            assertThat(output.lines()).anyMatch(line -> line.contains("hosted_tool (Hosted tool"));
        }
    }

    @Test
    void nothingIsLeftWhenTheProductIsKilled() {
        Home another = new Home();
        Map<String, String> theirs = new HashMap<>(environment);
        theirs.putAll(another.environment());
        try (HeadlessProcess killed = HeadlessProcess.start(PRODUCT, another, theirs, sandbox.url(),
                sandbox.account("ben"))) {
            long pid = killed.awaitLine("the plug-in runs", line -> line.path("kind").asString("").equals("plugin")
                    && line.path("state").asString("").equals("running")).path("pid").asLong();
            ProcessHandle plugin = ProcessHandle.of(pid).orElseThrow();
            killed.output().process().destroyForcibly();
            await("the end of the plug-in").atMost(Waiting.LIMIT).until(() -> !plugin.isAlive());
        } finally {
            another.close();
        }
    }
}
