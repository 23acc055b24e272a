// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.ftracktray.launch.Application;
import org.ftracktray.launch.Availability;
import org.ftracktray.launch.TaskContext;
import org.ftracktray.launch.internal.TestWorkstation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkFoldersTest {

    private static final Application TOOL = new Application("tool_1", "launch", "Tool", "1", Optional.empty(),
            Optional.empty(), Path.of("/bin/sh"), List.of(), new Availability.Installed(), "test");

    private final WorkFolders folders = new WorkFolders(Path.of("/projects"), WorkFolders.DEFAULT);

    @ParameterizedTest
    @CsvSource({"{project.name}/{hierarchy}/{task.name},/projects/glass/sq01/sh010/animation",
            "{project}/{sequence}/{shot}/work/{user.name},/projects/glass/sq01/sh010/work/anna",
            "{project}/{episode}/{sequence},/projects/glass/sq01",
            "/shows/{project}_{task.type},/shows/glass_Animation",
            "fixed,/projects/fixed"})
    void followsTheStudiosPattern(String pattern, String folder) {
        assertEquals(Path.of(folder), folder(pattern, TestWorkstation.task()));
    }

    @ParameterizedTest
    @CsvSource({"Project,{project.name}/{hierarchy}/{task.name},/projects/glass/sq01/sh010",
            "AssetVersion,{project}/{sequence}/{shot}/{task},/projects/glass/sq01/sh010",
            "ReviewSession,{project}/{task.name}/{task.id},/projects/glass",
            "Shot,{project.name}/{hierarchy}/{task.name},/projects/glass/sq01/sh010/animation"})
    void whatIsNoTaskWorksInTheFolderOfWhatItBelongsTo(String type, String pattern, String folder) {
        TaskContext task = TestWorkstation.task();
        assertEquals(Path.of(folder), folder(pattern, new TaskContext(task.id(), task.name(), type, Optional.empty(),
                Optional.empty(), task.project(), task.parents(), Map.of())));
    }

    @Test
    void noNameLeavesTheFolderOfTheStudio() {
        TaskContext odd = new TaskContext("t", "..", "Task", Optional.empty(), Optional.empty(),
                new TaskContext.Project("p", "../../etc", "x", List.of()),
                List.of(new TaskContext.Parent("s", "a/b", "Shot")), Map.of());
        Path folder = folder("{project}/{shot}/{task}", odd);
        assertEquals(5 - 1, folder.getNameCount());
        assertTrue(folder.toString().matches("/projects/_\\.\\._\\.\\._etc~\\w{12}/a_b~\\w{12}/_~\\w{12}"),
                folder.toString());
    }

    @Test
    void aReferenceThatMeansNothingIsNamed() {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class,
                () -> folder("{project}/{sequnce}", TestWorkstation.task()));
        assertTrue(e.getMessage().contains("{sequnce}"), e.getMessage());
    }

    private Path folder(String pattern, TaskContext task) {
        return folders.of(pattern, task, TOOL, "anna");
    }

    @ParameterizedTest
    @CsvSource({"a/b\\c:d,a_b_c_d", "..,_", "'',_", "con,_con", "com1.x,_com1.x", "'name. ',name", ".hidden,_.hidden",
            "-x,_-x", "~root,_~root", "@file,_@file", "100%,100_", "a$(reboot),a_(reboot)",
            "\\\\host\\share,__host_share",
            "C:,C_", "NUL .txt,_NUL .txt"})
    void namesFitEveryFileSystemAndAreNotTakenForAnother(String name, String folder) {
        String made = FolderName.of(name);
        assertEquals(folder + "~", made.substring(0, made.length() - 12));
        assertNotEquals(made, FolderName.of(made));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Größe ok", "animation", "sq010 (b)", "Anna's shot, v2", "a_b", "漢字", "x.y", "a~b"})
    void aNameThatFitsKeepsItsFolder(String name) {
        assertEquals(name, FolderName.of(name));
    }

    @Test
    void whoComesSecondOnAFileSystemThatDoesNotTellCaseApartGetsAnotherFolder() {
        WorkFolders insensitive = new WorkFolders(Path.of("/projects"), WorkFolders.DEFAULT,
                folder -> folder.endsWith("animation") ? folder.resolveSibling("Animation") : folder);
        Path folder = insensitive.of("{task}", TestWorkstation.task(), TOOL, "anna");
        assertTrue(folder.toString().matches("/projects/animation~\\w{12}"), folder.toString());
    }
}
