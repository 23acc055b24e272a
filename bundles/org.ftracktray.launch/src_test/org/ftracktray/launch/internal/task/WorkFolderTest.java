// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;

import org.ftracktray.launch.internal.TestWorkstation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkFolderTest {

    @Test
    void followsTheTasksPlaceInTheProject() {
        assertEquals(Path.of("/projects/glass/sq01/sh010/animation"),
                WorkFolder.of(Path.of("/projects"), TestWorkstation.task()));
    }

    @ParameterizedTest
    @CsvSource({"a/b\\c:d,a_b_c_d", "..,_", "'',_", "con,_con", "com1.x,_com1.x", "'name. ',name", ".hidden,_.hidden",
            "Größe ok,Größe ok"})
    void namesFitEveryFileSystem(String name, String folder) {
        assertEquals(folder, FolderName.of(name));
    }
}
