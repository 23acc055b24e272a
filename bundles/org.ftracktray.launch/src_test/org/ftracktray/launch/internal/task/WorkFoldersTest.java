// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.ftracktray.launch.internal.environment.TaskFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @Test
    void noNameLeavesTheFolderOfTheStudio() {
        TaskContext odd = new TaskContext("t", "..", "Task", Optional.empty(), Optional.empty(),
                new TaskContext.Project("p", "../../etc", "x", List.of()),
                List.of(new TaskContext.Parent("s", "a/b", "Shot")), Map.of());
        assertEquals(Path.of("/projects/_.._.._etc/a_b/_"), folder("{project}/{shot}/{task}", odd));
    }

    @Test
    void aReferenceThatMeansNothingIsNamed() {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class,
                () -> folder("{project}/{sequnce}", TestWorkstation.task()));
        assertTrue(e.getMessage().contains("{sequnce}"), e.getMessage());
    }

    private Path folder(String pattern, TaskContext task) {
        return folders.of(pattern, TaskFacts.of(task, TOOL, "anna"));
    }

    @ParameterizedTest
    @CsvSource({"a/b\\c:d,a_b_c_d", "..,_", "'',_", "con,_con", "com1.x,_com1.x", "'name. ',name", ".hidden,_.hidden",
            "Größe ok,Größe ok"})
    void namesFitEveryFileSystem(String name, String folder) {
        assertEquals(folder, FolderName.of(name));
    }
}
