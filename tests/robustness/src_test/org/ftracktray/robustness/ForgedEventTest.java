// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.ftracktray.testing.desktop.Waiting;
import org.ftracktray.testing.product.HeadlessProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.node.ObjectNode;

/** Ben writes events in Anna's name; her workstation runs the product. */
class ForgedEventTest {
    private static final String ACTION_LAUNCH = "ftrack.action.launch";

    private static Rig rig;
    private static HeadlessProcess headless;
    private static Publisher ben;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws Exception {
        rig = new Rig().applications(Map.of(
                "Viewer",
                "for word; do echo \"$word\"; done >>\"$0.out\"; env >>\"$0.out\"; echo started >>\"$0.out\"; while :; do sleep 1; done",
                "Reader", "echo started >>\"$0.out\"; while :; do sleep 1; done",
                "Chatter", "echo \"debug: the key is $FTRACK_API_KEY\"; exit 3",
                "Counter", "echo started >>\"$0.out\"; while :; do sleep 1; done"));
        headless = rig.headless().connected();
        ben = new Publisher(rig.sandbox.url(), rig.ben);
        offered("counter");
    }

    /** The search for applications may still run when the connection stands. */
    private static void offered(String application) {
        rig.awaitOffer(ben, application, rig.task(0));
    }

    @AfterAll
    static void stop() {
        ben.close();
        headless.close();
        rig.close();
    }

    private static String outputOf(String application) throws Exception {
        Path output = rig.output(application);
        await(application + " runs").atMost(Waiting.LIMIT)
                .until(() -> Files.exists(output) && Files.readString(output).contains("started"));
        return Files.readString(output);
    }

    @Test
    void choosesNoFileThatWasNotFoundForTheTask() throws Exception {
        for (String name : List.of(bait().toString(), "../../../../../../../.." + bait(), "no-such-file")) {
            Map<String, Object> data = new HashMap<>(Rig.launch("reader", rig.task(3)));
            data.put("workfile", name);
            ObjectNode event = ben.event(ACTION_LAUNCH, "anna", data);
            ben.send(event);

            assertThat(ben.reply(event).path("success").asBoolean()).isFalse();
        }
        assertThat(rig.output("reader")).doesNotExist();
    }

    @Test
    void choosesNoCommandFolderVariableOrHost() throws Exception {
        String bait = bait().toString();
        Map<String, Object> data = new HashMap<>(Rig.launch("viewer", rig.task(0)));
        for (String key : List.of("work_file", "file", "path", "executable", "command", "directory", "cwd")) {
            data.put(key, bait);
        }
        data.put("launchArguments", List.of(bait));
        data.put("environment", Map.of("BAIT", bait));
        data.put("env", Map.of("BAIT", bait));
        ben.send(ben.event(ACTION_LAUNCH, "anna", data));

        String started = outputOf("viewer");
        assertThat(started).doesNotContain(bait);
        assertThat(started.lines().filter(line -> line.startsWith("FTRACK_CONNECT_EVENT="))
                .map(line -> new String(Base64.getDecoder().decode(line.substring(line.indexOf('=') + 1)))))
                .singleElement().asString().contains("selection").doesNotContain(bait);
    }

    private Path bait() throws Exception {
        return Files.writeString(folder.resolve("bait.txt"), "not for you");
    }

    @Test
    void readsNothingThatAnApplicationPrinted() {
        ObjectNode event = ben.event(ACTION_LAUNCH, "anna", Rig.launch("chatter", rig.task(1)));
        ben.send(event);

        assertThat(ben.reply(event).toString()).contains("Chatter").doesNotContain(rig.anna.apiKey())
                .doesNotContain("debug:");
        assertThat(String.join("\n", headless.output().lines())).doesNotContain(rig.anna.apiKey());
    }

    @Test
    void startsOnceHoweverOftenOneEventArrives() throws Exception {
        ObjectNode event = ben.event(ACTION_LAUNCH, "anna", Rig.launch("counter", rig.task(2)));
        ben.send(event);
        ben.send(event);
        ben.reply(event);
        ben.send(event);
        ObjectNode next = ben.event("ftrack.action.discover", "anna",
                Map.of("selection", List.of(Map.of("entityId", rig.task(2), "entityType", "task"))));
        ben.send(next);
        ben.reply(next);

        assertThat(outputOf("counter").lines()).containsOnlyOnce("started");
    }

    @Test
    void makesNobodyElseHearTheAnswer() {
        try (Publisher carla = new Publisher(rig.sandbox.url(), rig.sandbox.account("carla"))) {
            ObjectNode question = ben.event("ftrack.action.discover", "anna",
                    Map.of("selection", List.of(Map.of("entityId", rig.task(0), "entityType", "task"))));
            question.withObject("source").put("id", "*");
            ben.send(question);
            ObjectNode honest = carla.event("ftrack.action.discover", "anna",
                    Map.of("selection", List.of(Map.of("entityId", rig.task(0), "entityType", "task"))));
            carla.send(honest);
            carla.reply(honest);

            assertThat(carla.replies(question)).isZero();
        }
    }
}
