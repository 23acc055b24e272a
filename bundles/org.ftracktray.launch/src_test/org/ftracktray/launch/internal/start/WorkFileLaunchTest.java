// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.ftracktray.launch.ApplicationOptions.Profile;
import org.ftracktray.launch.LaunchRecord;
import org.ftracktray.launch.WorkFileChoice;
import org.ftracktray.launch.WorkFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkFileLaunchTest extends RealLaunches {

    @Test
    void opensTheLastWorkFileUnlessAskedNotTo() throws Exception {
        Path folder = Files.createDirectories(root.resolve("work/glass/sq01/sh010/animation/scenes"));
        Files.createFile(folder.resolve("animation_v002.ma"));
        Path last = Files.createFile(folder.resolve("animation_v010.ma"));
        options = with(Optional.of(new WorkFiles("{task.name}_v{version}.ma", Optional.of("scenes"),
                List.of("-file", "{work.file}"), true)), List.of());
        Path program = script("echo \"$@ $FTRACK_WORKFILE\"; exec sleep 60");
        assertEquals(List.of("-file " + last + " " + last), printed(started(launch(program))));
        file = new WorkFileChoice.None();
        assertEquals(List.of(" "), printed(started(launch(program))));
        file = new WorkFileChoice.Open(Path.of("scenes/animation_v002.ma"));
        Path older = folder.resolve("animation_v002.ma");
        assertEquals(List.of("-file " + older + " " + older),
                printed(started(launch(program))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../../../../../../../etc/passwd", "/etc/passwd", "scenes/animation_v002.ma",
            "./animation_v002.ma", "C:\\a.ma", "\\\\host\\share\\x", "..", "", "notes.txt", "ANIMATION_V002.MA"})
    void anEventNamesNoFileButThoseThatAreFound(String name) throws Exception {
        Path folder = Files.createDirectories(root.resolve("work/glass/sq01/sh010/animation/scenes"));
        Files.createFile(folder.resolve("animation_v002.ma"));
        Files.createFile(folder.resolve("notes.txt"));
        options = with(Optional.of(new WorkFiles("{task.name}_v{version}.ma", Optional.of("scenes"),
                List.of("-file", "{work.file}"), true)), List.of());
        file = new WorkFileChoice.Found(name);
        assertTrue(failed(launch(script("exit 0"))).what().contains("none of those that Tool 1 finds"));
        assertEquals(List.of(), history.launches());
    }

    @Test
    void anEventMayChooseAmongTheFilesThatAreFoundByTheirName() throws Exception {
        Path folder = Files.createDirectories(root.resolve("work/glass/sq01/sh010/animation"));
        Path older = Files.createFile(folder.resolve("animation_v002.ma"));
        Files.createFile(folder.resolve("animation_v010.ma"));
        options = with(Optional.of(new WorkFiles("{task.name}_v{version}.ma", Optional.empty(),
                List.of("-file", "{work.file}"), true)), List.of());
        file = new WorkFileChoice.Found("animation_v002.ma");
        LaunchRecord record = started(launch(script("echo \"$@\"; exec sleep 60")));
        assertEquals(List.of("-file " + older), printed(record));
        assertEquals(new WorkFileChoice.Open(older), record.order().file());
    }

    @Test
    void anApplicationWithoutWorkFilesOpensNoneForAnEvent() throws Exception {
        Files.createDirectories(root.resolve("work/glass/sq01/sh010/animation"));
        Files.createFile(root.resolve("work/glass/sq01/sh010/animation/a.py"));
        file = new WorkFileChoice.Found("a.py");
        assertTrue(failed(launch(script("exit 0"))).what().contains("none of those"));
    }

    @Test
    void aFileThatIsAskedForMustExist() throws Exception {
        file = new WorkFileChoice.Open(Path.of("gone.ma"));
        assertTrue(failed(launch(script("exit 0"))).what().contains("gone.ma does not exist"));
    }

    @Test
    void aFileThatIsAskedForIsGivenAlsoToAnApplicationOfWhichNobodySaidHow() throws Exception {
        Path chosen = Files.createFile(root.resolve("picture.exr"));
        file = new WorkFileChoice.Open(chosen);
        assertEquals(List.of("" + chosen),
                printed(started(launch(script("echo \"$@\"; exec sleep 60")))));
    }

    @Test
    void pypesIntegrationsFindTheirVariablesWhenTheProfileIsAskedFor() throws Exception {
        Path folder = Files.createDirectories(root.resolve("work/glass/sq01/sh010/animation"));
        Path last = Files.createFile(folder.resolve("a_v1.ma"));
        options = with(Optional.of(new WorkFiles("a_v{version}.ma", Optional.empty(), List.of(), false)), List.of())
                .with(Set.of(Profile.AVALON));
        Path program = script("echo \"$AVALON_PROJECT|$AVALON_HIERARCHY|$AVALON_ASSET|$AVALON_TASK|$AVALON_APP|"
                + "$AVALON_APP_NAME|$AVALON_WORKDIR|$AVALON_OPEN_LAST_WORKFILE|$AVALON_LAST_WORKFILE|"
                + "$FTRACK_CONNECT_EVENT\"; exec sleep 60");
        assertEquals(List.of("Glass Harbour|sq01|sh010|animation|tool|tool_1|" + folder + "|1|" + last + "|"),
                printed(started(launch(program))));
        file = new WorkFileChoice.None();
        assertTrue(printed(started(launch(program))).getFirst().contains(folder + "|0||"));
    }
}
