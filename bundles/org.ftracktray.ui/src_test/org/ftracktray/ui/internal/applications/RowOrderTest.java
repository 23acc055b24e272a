// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.applications;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.ftracktray.launch.Application;
import org.ftracktray.launch.Availability;
import org.ftracktray.launch.LaunchRecord;
import org.ftracktray.launch.LaunchRequest;
import org.ftracktray.launch.LaunchState;
import org.ftracktray.launch.TaskContext;
import org.junit.jupiter.api.Test;

class RowOrderTest {
    private static final Instant START = Instant.parse("2026-03-02T07:12:00Z");
    private static final LaunchState ENDED = new LaunchState.Ended(0, START.plusSeconds(900));
    private static final LaunchState RUNNING = new LaunchState.Running();

    private static LaunchRecord launched(String id, int minute, LaunchState state) {
        var application = new Application(id, id, id, "", Optional.empty(), Optional.empty(), Path.of(id), List.of(),
                new Availability.Installed(), "test");
        var task = new TaskContext("t", "Animation", "Task", Optional.empty(), Optional.empty(),
                new TaskContext.Project("p", "glass", "Glass", List.of()), List.of(), Map.of());
        return new LaunchRecord(id, application, task, 1, START.plusSeconds(minute * 60L), Path.of("log"),
                Path.of("work"),
                state, new LaunchRequest(id, "t"), Optional.empty());
    }

    private static List<String> ids(List<LaunchRecord> launches) {
        return launches.stream().map(LaunchRecord::id).toList();
    }

    @Test
    void listsWhatRunsFirstAndThenTheNewest() {
        assertEquals(List.of("maya", "nuke", "blender"), ids(RowOrder.of(List.of(launched("blender", 1, ENDED),
                launched("nuke", 3, ENDED), launched("maya", 2, RUNNING)), 12)));
    }

    @Test
    void movesNothingWhileSomebodyPointsAtTheList() {
        List<LaunchRecord> now = List.of(launched("nuke", 3, ENDED), launched("maya", 2, RUNNING),
                launched("houdini", 4, RUNNING));
        assertEquals(List.of("nuke", "maya", "houdini"),
                ids(RowOrder.keeping(List.of("nuke", "maya"), now, RowOrder.of(now, 12))));
    }
}
