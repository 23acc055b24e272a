// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.ftracktray.launch.WorkFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class FoundWorkFilesTest {

    private static final Map<String, String> FACTS = Map.of("task.name", "anim (main)", "parent.name", "sh010");

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void versionsSideBySideThatMatchInTooManyWaysAreRefused() throws Exception {
        Files.writeString(folder.resolve("1".repeat(200) + "x"), "");
        assertThrows(IllegalStateException.class,
                () -> FoundWorkFiles.in(folder, "{version}".repeat(12) + "y", Map.of()));
    }

    @Test
    void findsTheHighestVersionByNumberAndNotByLetters() throws Exception {
        file("sh010_anim (main)_v9.ma");
        file("sh010_anim (main)_v010.ma");
        file("sh010_anim (main)_v2.ma");
        file("sh010_other_v99.ma");
        file("sh010_anim (main)_v99.ma.bak");
        assertEquals(Optional.of(folder.resolve("sh010_anim (main)_v010.ma")),
                newest("{parent.name}_{task.name}_v{version}.ma"));
    }

    @Test
    void aNameWithoutAVersionMeansThatOneFile() throws Exception {
        file("scene.ma");
        assertEquals(Optional.of(folder.resolve("scene.ma")), newest("scene.ma"));
    }

    @Test
    void findsNothingInAFolderThatIsNotThere() {
        assertEquals(List.of(), FoundWorkFiles.in(folder.resolve("missing"), "scene.ma", FACTS));
    }

    @Test
    void listsThemForTheArtistToChooseTheNewestFirst() throws Exception {
        file("scene_v002.ma");
        file("scene_v10.ma");
        assertEquals(List.of("10", "002"),
                FoundWorkFiles.in(folder, "scene_v{version}.ma", FACTS).stream().map(WorkFile::version).toList());
    }

    private Optional<Path> newest(String pattern) {
        return FoundWorkFiles.in(folder, pattern, FACTS).stream().map(WorkFile::path).findFirst();
    }

    private void file(String name) throws Exception {
        Files.createFile(folder.resolve(name));
    }
}
