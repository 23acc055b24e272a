// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.start;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.ftracktray.launch.WorkFileChoice;
import org.ftracktray.launch.WorkFiles;
import org.junit.jupiter.api.Test;

class WorkFileLaunchTest extends RealLaunches {

    @Test
    void opensTheLastWorkFileUnlessAskedNotTo() throws Exception {
        Path folder = Files.createDirectories(root.resolve("work/glass/sq01/sh010/animation/scenes"));
        Files.createFile(folder.resolve("animation_v002.ma"));
        Path last = Files.createFile(folder.resolve("animation_v010.ma"));
        options = with(Optional.of(new WorkFiles("{task.name}_v{version}.ma", Optional.of("scenes"),
                List.of("-file", "{work.file}"), true)), List.of());
        Path program = script("echo \"$@ $FTRACK_WORKFILE\"; exec sleep 60");
        assertEquals(List.of("-file " + last + " " + last), LaunchLog.lastLines(started(launch(program)).log(), 5));
        file = new WorkFileChoice.None();
        assertEquals(List.of(" "), Files.readAllLines(started(launch(program)).log()));
        file = new WorkFileChoice.Open(Path.of("scenes/animation_v002.ma"));
        Path older = folder.resolve("animation_v002.ma");
        assertEquals(List.of("-file " + older + " " + older),
                LaunchLog.lastLines(started(launch(program)).log(), 5));
    }
}
