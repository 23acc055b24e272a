// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import org.ftracktray.launch.Application;
import org.ftracktray.launch.Availability;
import org.ftracktray.launch.LaunchRecord;
import org.ftracktray.launch.LaunchRequest;
import org.ftracktray.launch.LaunchState;
import org.ftracktray.launch.internal.TestWorkstation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the file holds: what can be read of it is there, the rest is set aside and told once, and all goes on. */
class DamagedHistoryTest {

    @TempDir
    Path root;

    private final List<String> troubles = new ArrayList<>();
    private Path file;
    private int counter;

    @BeforeEach
    void name() {
        file = root.resolve("launches.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[null]", "[{}]", "{}", "7", "\"text\"", "[[[[", "[1,2]", "\0\0\0\0",
            "[{\"id\":",
            "[{\"id\":{}}]", "[{\"id\":\"1\",\"application\":\"a\"}]"})
    void aFileThatHoldsNoStartIsSetAsideAndToldOnce(String content) throws IOException {
        Files.writeString(file, content);
        assertGoesOn(restored());
        assertEquals(1, troubles.size(), troubles.toString());
        assertTrue(troubles.getFirst().contains("launches.json.damaged-"), troubles.toString());
        assertEquals(content, Files.readString(setAside().getFirst()));
        troubles.clear();
        assertGoesOn(restored());
        assertEquals(List.of(), troubles);
    }

    @Test
    void aFolderInItsPlaceIsSetAside() throws IOException {
        Files.createDirectories(file.resolve("inside"));
        assertGoesOn(restored());
        assertEquals(1, troubles.size());
    }

    @Test
    void whatIsWholeInADamagedFileIsKept() throws IOException {
        String good = written("1", "2");
        for (String damaged : List.of(good.replaceFirst("]\\s*$", ", null, {\"id\":\"3\"} ]"),
                good.substring(0, good.length() - 4), good.replaceFirst("\\[", "[ 7, "))) {
            Files.writeString(file, damaged);
            troubles.clear();
            History history = restored();
            assertTrue(ids(history).contains("1"), damaged);
            assertEquals(1, troubles.size());
            assertGoesOn(history);
        }
    }

    @Test
    void aMissingOrWrongFieldCostsOnlyTheStartThatItBelongsTo() throws IOException {
        String good = written("1", "2");
        for (String field : List.of("id", "application", "label", "executable", "arguments", "task", "pid", "started",
                "log",
                "workFolder", "project", "parents", "fullName")) {
            Files.writeString(file, good.replaceFirst("\"" + field + "\"", "\"other\""));
            assertGoesOn(restored());
            Files.writeString(file, good.replaceFirst("(\"" + field + "\" *: *)", "$1[[],"));
            assertGoesOn(restored());
        }
        Files.writeString(file, good.replaceFirst("\"label\" *: *\"Tool\"", "\"label\" : null"));
        assertEquals(List.of("2"), ids(restored()));
    }

    @Test
    void fieldsOfALaterVersionArePassedOver() throws IOException {
        Files.writeString(file, written("1").replaceFirst("\\{", "{ \"later\" : {\"a\":[1]},"));
        assertEquals(List.of("1"), ids(restored()));
        assertEquals(List.of(), troubles);
    }

    @Test
    void anyChangedByteAndAnyCutIsSurvived() throws IOException {
        byte[] good = written("1", "2", "3").getBytes();
        Random random = new Random(10);
        for (int i = 0; i < 300; i++) {
            byte[] changed = Arrays.copyOf(good, random.nextInt(10) == 0 ? random.nextInt(good.length) : good.length);
            for (int n = random.nextInt(3); n >= 0 && changed.length > 0; n--) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            Files.write(file, changed);
            History history = restored();
            history.launches().forEach(record -> {
                record.duration(Instant.now());
                record.task().path();
            });
            if (i % 20 == 0) {
                assertGoesOn(history);
            }
            assertTrue(setAside().size() <= 3);
        }
    }

    @Test
    void tenThousandStartsThatHadNotEndedAreWrittenOnce() throws IOException {
        String one = written("0").strip();
        String entry = one.substring(1, one.length() - 1);
        StringBuilder many = new StringBuilder("[");
        for (int i = 0; i < 10_000; i++) {
            many.append(i == 0 ? "" : ",").append(entry.replaceFirst("\"id\" *: *\"0\"", "\"id\" : \"" + i + "\""));
        }
        Files.writeString(file, many.append("]"));
        History history = restored();
        assertEquals(200, history.launches().size());
        assertEquals("9999", ids(history).getFirst());
        history.launches().forEach(each -> assertInstanceOf(LaunchState.Gone.class, each.state()));
        assertTrue(Files.size(file) < 1_000_000);
    }

    @Test
    void anEndBeforeTheBeginningIsNotBelieved() throws IOException {
        History first = restored();
        first.began(launched("1"));
        first.changed("1", new LaunchState.Ended(0, Instant.parse("2025-12-31T10:00:00Z")));
        LaunchRecord read = restored().launches().getFirst();
        assertFalse(read.duration(Instant.now()).orElseThrow().isNegative());
    }

    @Test
    void theStartsOfAnotherMachineAreNotJudgedHere() throws IOException {
        Files.writeString(file, written("1", "2").replaceFirst("(\"host\" *: *)\"[^\"]*\"", "$1\"another\""));
        History history = restored();
        assertEquals(List.of("2"), ids(history));
    }

    private void assertGoesOn(History history) {
        String id = "new " + counter++;
        history.began(launched(id));
        history.changed(id, new LaunchState.Ended(0, Instant.now()));
        assertTrue(ids(restored()).contains(id));
    }

    private History restored() {
        History history = new History(file, (message, cause) -> troubles.add(message));
        history.restore();
        return history;
    }

    private String written(String... ids) throws IOException {
        Files.deleteIfExists(file);
        History history = restored();
        Stream.of(ids).forEach(id -> history.began(launched(id)));
        return Files.readString(file);
    }

    private static List<String> ids(History history) {
        return history.launches().stream().map(LaunchRecord::id).toList();
    }

    private List<Path> setAside() throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            return files.filter(each -> each.getFileName().toString().contains(".damaged-")).toList();
        }
    }

    private static LaunchRecord launched(String id) {
        Application application = new Application("tool_1", "launch-tool", "Tool", "1", Optional.empty(),
                Optional.empty(),
                Path.of("/opt/tool"), List.of("-a"), new Availability.Installed(), "test");
        return new LaunchRecord(id, application, TestWorkstation.task("tool_1"), 0,
                Instant.parse("2026-01-01T10:00:00Z"),
                Path.of("/logs/1.log"), Path.of("/work"), new LaunchState.Running(),
                new LaunchRequest("tool_1", "task-1"),
                Optional.of(LaunchRecord.Owner.of(TestWorkstation.session())));
    }
}
