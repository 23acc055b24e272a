// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.ftracktray.testing.desktop.Waiting;
import org.ftracktray.testing.product.HeadlessProcess;
import org.ftracktray.testing.product.Output;
import org.ftracktray.testing.product.Product;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.node.ObjectNode;

/** Files of the data folder that are damaged, homes with odd names, two programs with one data folder. */
class DamagedStateTest {
    private static Rig rig;
    /** The data folder of a program that launched once. */
    private static Path data;

    @BeforeAll
    static void start() throws Exception {
        rig = new Rig().applications(Map.of("Steady", "echo started >>\"$0.out\"; while :; do sleep 1; done"));
        try (HeadlessProcess headless = rig.headless().connected()) {
            data = headless.dataFolder();
            launch();
        }
        assertThat(named(data, "launches.json")).as("a history that can be damaged").isNotEmpty();
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    private static List<Path> named(Path folder, String start) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(start)).toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[null]", "[{}]", "[{\"id\": 7, \"pid\": \"x\"}]", "\u0000\u0001", "", "[[[[[["})
    void aDamagedHistoryCostsNeitherStartNorAnswer(String content) throws Exception {
        for (Path file : named(data, "launches.json")) {
            Files.writeString(file, content, StandardCharsets.ISO_8859_1);
        }
        try (HeadlessProcess headless = rig.headless().connected()) {
            launch();

            assertThat(headless.output().process().isAlive()).isTrue();
            assertThat(named(data, "launches.json")).isNotEmpty();
        }
    }

    /** Launches once; the answer says that it was started. */
    private static void launch() {
        try (Publisher page = new Publisher(rig.sandbox.url(), rig.anna)) {
            rig.awaitOffer(page, "steady", rig.task(0));
            ObjectNode event = page.event("ftrack.action.launch", "anna", Rig.launch("steady", rig.task(0)));
            page.send(event);
            assertThat(page.reply(event).path("message").asString()).contains("was started");
        } finally {
            rig.programs.running("Steady").forEach(ProcessHandle::destroyForcibly);
        }
    }

    @Test
    void nobodyElseCanReadTheDataFolder() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data))).isEqualTo("rwx------");
    }

    @Test
    void aSecondProgramOnTheSameDataFolderSaysWhoIsThereAlready() throws Exception {
        try (HeadlessProcess first = rig.headless().connected(); HeadlessProcess second = rig.headless()) {
            assertThat(second.output().exitCode(Waiting.LIMIT)).isEqualTo(1);
            assertThat(second.output().errors()).contains(Long.toString(first.output().process().pid()));
            assertThat(first.output().process().isAlive()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"with blanks", "percent%20plus+", "hash#1", "'q' $HOME `x`", "ünï漢字"})
    void homesWithOddNamesKeepTheirData(String name) throws Exception {
        Path home = Files.createDirectory(rig.home.folder().resolve(name));
        Path key = Files.writeString(home.resolve("key"), rig.anna.apiKey());
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(Product.SHORT_LIVED);
        command.addAll(List.of("-Duser.home=" + home,
                "-Dosgi.configuration.area=" + rig.home.folder().resolve("odd-" + name.hashCode()),
                "-jar", Rig.PRODUCT.jar().toString(),
                "headless", "--server", rig.sandbox.url().toString(), "--user", "anna", "--api-key-file",
                key.toString(), "--json"));
        Map<String, String> environment = rig.environment();
        environment.put("HOME", home.toString());
        environment.put("LC_ALL", "C.UTF-8");
        try (Output headless = Output.of(environment, rig.home.log("odd"), command)) {
            headless.line("connected", Waiting.LIMIT, line -> line.contains("\"connected\""));
            launch();

            assertThat(named(home.resolve(".local/state/ftracktray"), "launches.json")).isNotEmpty();
        }
    }
}
