// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ftracktray.client.Session;
import org.ftracktray.client.event.Event;
import org.ftracktray.client.scripted.Eventually;
import org.ftracktray.client.scripted.HubScript;
import org.ftracktray.client.scripted.ScriptedServer;
import org.ftracktray.client.wire.EventCodec;
import org.ftracktray.client.wire.Packet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.json.JsonMapper;

/** The example in the documentation, in a Java program that has this client, Jackson, and nothing else. */
@Timeout(120)
class ExampleTest {
    private static String place(Class<?> type) {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath()).getPath();
    }

    @Test
    void runsAsAnOrdinaryProgramWithJacksonAlone() throws Exception {
        var annotations = Class.forName("com.fasterxml.jackson.annotation.JsonInclude");
        var classPath = Stream.of(Example.class, Session.class, JsonMapper.class, JsonParser.class, annotations)
                .map(ExampleTest::place).collect(Collectors.joining(File.pathSeparator));
        var studio = new HubScript();
        try (var server = new ScriptedServer()) {
            studio.on(server);
            server.on("/api", peer -> peer.answer(200, "application/json",
                    """
                            [{"action":"query","data":[{"__entity_type__":"Task","id":"t","name":"comp","project":
                            {"__entity_type__":"Project","id":"p","full_name":"Glass"}}],"metadata":{"next":{"offset":null}}}]"""));
            var builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                    classPath, Example.class.getName(), server.url().toString(), "anna").redirectErrorStream(true);
            builder.environment().put("FTRACK_API_KEY", "k");
            var program = builder.start();
            try {
                asks(studio);
                program.outputWriter().append('\n').flush();
                var printed = program.inputReader().lines().toList();
                assertEquals("Glass / comp", printed.getFirst());
                assertTrue(printed.toString().contains("Connected"), printed.toString());
                assertTrue(program.waitFor(60, TimeUnit.SECONDS));
                assertEquals(0, program.exitValue());
            } finally {
                program.destroyForcibly();
            }
        }
    }

    private static void asks(HubScript studio) throws Exception {
        var peer = studio.peer();
        Eventually.become("subscribed", () -> studio.events("ftrack.meta.subscribe").size() == 2);
        var question = Event.of("ftrack.action.discover", Map.of("selection", List.of())).withSource(
                JsonMapper.shared().valueToTree(Map.of("id", "page", "user", Map.of("username", "anna"))));
        peer.text(Packet.event(EventCodec.encode(question)).encode());
        Eventually.become("answered", () -> studio.events(Event.REPLY_TOPIC).size() == 1);
        assertEquals("my.action", studio.events(Event.REPLY_TOPIC).getFirst().data().path("items").path(0)
                .path("actionIdentifier").asString());
    }

    @Test
    void standsInTheDocumentationAsItIs() throws Exception {
        var source = Files.readString(
                Path.of("src_test", Example.class.getName().replace('.', File.separatorChar) + ".java"));
        var body = source.substring(source.indexOf("import java"));
        assertTrue(Files.readString(Path.of("..", "..", "docs", "client.md")).contains(body),
                "docs/client.md shows this program");
    }
}
