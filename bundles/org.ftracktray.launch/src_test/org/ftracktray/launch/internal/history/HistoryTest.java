// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.ftracktray.launch.Application;
import org.ftracktray.launch.Availability;
import org.ftracktray.launch.LaunchRecord;
import org.ftracktray.launch.LaunchRequest;
import org.ftracktray.launch.LaunchState;
import org.ftracktray.launch.WorkFileChoice;
import org.ftracktray.launch.internal.TestWorkstation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {

    @TempDir
    Path root;

    private final List<String> troubles = new ArrayList<>();

    @Test
    void survivesARestart() {
        History first = history();
        LaunchRecord record = launched("1", 0);
        first.began(record);
        first.changed("1", new LaunchState.Ended(3, Instant.parse("2026-01-01T11:00:00Z")));
        History second = history();
        second.restore();
        LaunchRecord restored = second.launches().getFirst();
        assertEquals(record.task(), restored.task());
        assertEquals(record.order(), restored.order());
        assertEquals(record.owner(), restored.owner());
        assertEquals("Tool 1", restored.application().title());
        assertEquals(new LaunchState.Ended(3, Instant.parse("2026-01-01T11:00:00Z")), restored.state());
        assertEquals(List.of(), troubles);
    }

    @Test
    void listsTheNewestFirst() {
        History history = history();
        history.began(launched("1", 0));
        history.began(launched("2", 0));
        assertEquals(List.of("2", "1"), history.launches().stream().map(LaunchRecord::id).toList());
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void followsAProcessThatOutlivedTheRestart() throws Exception {
        Process process = new ProcessBuilder("sleep", "60").start();
        try {
            history().began(launched("1", process.pid()));
            History second = history();
            CompletableFuture<LaunchRecord> gone = new CompletableFuture<>();
            second.onChange(gone::complete);
            second.restore();
            assertInstanceOf(LaunchState.Running.class, second.launches().getFirst().state());
            assertFalse(gone.isDone());
            process.destroy();
            assertInstanceOf(LaunchState.Gone.class, gone.get(60, TimeUnit.SECONDS).state());
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void doesNotMistakeAnotherProcessWithTheSameId() throws Exception {
        History first = history();
        first.began(launched("1", ProcessHandle.current().pid()));
        Path file = root.resolve("launches.json");
        String json = Files.readString(file);
        Instant start = ProcessHandle.current().info().startInstant().orElseThrow();
        assertTrue(json.contains(start.toString()), json);
        Files.writeString(file, json.replace(start.toString(), start.minusSeconds(3600).toString())
                .replaceAll("(\"processTicks\" : \"[^/]*/)", "$19"));
        History second = history();
        second.restore();
        assertInstanceOf(LaunchState.Gone.class, second.launches().getFirst().state());
    }

    @Test
    void aDamagedFileIsReportedAndNothingElseIsLost() throws Exception {
        Files.writeString(root.resolve("launches.json"), "{ not json");
        History history = history();
        history.restore();
        assertEquals(1, troubles.size());
        history.began(launched("1", 0));
        assertEquals(1, history.launches().size());
    }

    @Test
    void holdsNoKey() throws Exception {
        history().began(launched("1", 0));
        assertFalse(Files.readString(root.resolve("launches.json")).contains(TestWorkstation.KEY));
    }

    private History history() {
        return new History(root.resolve("launches.json"), (message, cause) -> troubles.add(message));
    }

    private static LaunchRecord launched(String id, long pid) {
        Application application = new Application("tool_1", "launch-tool", "Tool", "1", Optional.of("maya"),
                Optional.empty(), Path.of("/opt/tool"), List.of("-a"), new Availability.Installed(), "test");
        return new LaunchRecord(id, application, TestWorkstation.task("tool_1"), pid,
                Instant.parse("2026-01-01T10:00:00Z"),
                Path.of("/logs/1.log"), Path.of("/work"), new LaunchState.Running(),
                new LaunchRequest("tool_1", List.of("task-1", "task-2"), new WorkFileChoice.Open(Path.of("a.ma"))),
                Optional.of(LaunchRecord.Owner.of(TestWorkstation.session())));
    }
}
