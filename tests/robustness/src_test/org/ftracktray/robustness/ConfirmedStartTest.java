// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.ftracktray.testing.desktop.Waiting;
import org.ftracktray.testing.product.HeadlessProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Starts through the hub on a workstation whose managed settings decide whether they are confirmed first. */
class ConfirmedStartTest {
    private static Rig rig;
    private static Publisher ben;

    @TempDir
    Path folder;
    private HeadlessProcess headless;

    @BeforeAll
    static void studio() throws Exception {
        String script = "echo started >>\"$0.out\"; while :; do sleep 1; done";
        rig = new Rig().applications(Map.of("Asked", script, "Unread", script, "Unasked", script));
        ben = new Publisher(rig.sandbox.url(), rig.ben);
    }

    @AfterAll
    static void end() {
        ben.close();
        rig.close();
    }

    @AfterEach
    void stop() {
        headless.close();
    }

    @Test
    void withoutAWindowAStartThatHasToBeConfirmedIsRefusedWithASentence() throws Exception {
        JsonNode reply = started("asked",
                Files.writeString(folder.resolve("managed.properties"), "confirmStarts=true\n"));

        assertThat(reply.path("success").asBoolean()).isFalse();
        assertThat(reply.path("message").asString()).contains("Asked 1.0 was not started.", "confirmStarts",
                "without a window");
        assertThat(rig.output("asked")).doesNotExist();
        assertThat(rig.programs.running("Asked")).isEmpty();
    }

    @Test
    void aSettingsFileThatCannotBeReadLetsNothingStart() throws Exception {
        JsonNode reply = started("unread", Files.createDirectory(folder.resolve("managed.properties")));

        assertThat(reply.path("success").asBoolean()).isFalse();
        assertThat(reply.path("message").asString()).contains("Unread 1.0 was not started.");
        assertThat(rig.output("unread")).doesNotExist();
        assertThat(rig.programs.running("Unread")).isEmpty();
    }

    @Test
    void whereItIsSwitchedOffTheStartHappens() throws Exception {
        JsonNode reply = started("unasked",
                Files.writeString(folder.resolve("managed.properties"), "confirmStarts=false\n"));

        assertThat(reply.path("success").asBoolean()).isTrue();
        await("it runs").atMost(Waiting.LIMIT).until(() -> Files.exists(rig.output("unasked")));
    }

    /** The answer to a launch that Ben writes in Anna's name. */
    private JsonNode started(String application, Path managed) {
        Map<String, String> environment = new HashMap<>(rig.environment());
        environment.put("FTRACKTRAY_MANAGED", managed.toString());
        headless = HeadlessProcess.start(Rig.PRODUCT, rig.home, environment, rig.sandbox.url(), rig.anna).connected();
        rig.awaitOffer(ben, application, rig.task(0));
        ObjectNode launch = ben.event("ftrack.action.launch", "anna", Rig.launch(application, rig.task(0)));
        ben.send(launch);
        return ben.reply(launch);
    }
}
