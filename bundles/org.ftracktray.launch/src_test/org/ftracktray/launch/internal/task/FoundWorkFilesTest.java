// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.ftracktray.launch.WorkFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

    @ParameterizedTest
    @EnumSource(Form.class)
    void findsNamesInBothNormalFormsOfUnicode(Form onDisk) throws Exception {
        file(Normalizer.normalize("Büro_größe_v3.ma", onDisk));
        for (Form written : List.of(Form.NFC, Form.NFD)) {
            List<WorkFile> found = FoundWorkFiles.in(folder,
                    Normalizer.normalize("Büro_{task.name}_v{version}.ma", written),
                    Map.of("task.name", Normalizer.normalize("größe", written)));
            assertEquals(List.of("3"), found.stream().map(WorkFile::version).toList(), "written as " + written);
        }
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
