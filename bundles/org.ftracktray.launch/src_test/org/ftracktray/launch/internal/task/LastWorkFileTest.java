// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastWorkFileTest {

    private static final Map<String, String> FACTS = Map.of("task.name", "anim (main)", "parent.name", "sh010");

    @TempDir
    Path folder;

    @Test
    void findsTheHighestVersionByNumberAndNotByLetters() throws Exception {
        file("sh010_anim (main)_v9.ma");
        file("sh010_anim (main)_v010.ma");
        file("sh010_anim (main)_v2.ma");
        file("sh010_other_v99.ma");
        file("sh010_anim (main)_v99.ma.bak");
        assertEquals(Optional.of(folder.resolve("sh010_anim (main)_v010.ma")),
                LastWorkFile.in(folder, "{parent.name}_{task.name}_v{version}.ma", FACTS));
    }

    @Test
    void aNameWithoutAVersionMeansThatOneFile() throws Exception {
        file("scene.ma");
        assertEquals(Optional.of(folder.resolve("scene.ma")), LastWorkFile.in(folder, "scene.ma", FACTS));
    }

    @Test
    void findsNothingInAFolderThatIsNotThere() {
        assertEquals(Optional.empty(), LastWorkFile.in(folder.resolve("missing"), "scene.ma", FACTS));
    }

    private void file(String name) throws Exception {
        Files.createFile(folder.resolve(name));
    }
}
