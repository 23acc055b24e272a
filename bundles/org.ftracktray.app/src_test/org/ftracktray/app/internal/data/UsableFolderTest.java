// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.stream.Stream;

import org.ftracktray.client.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Isolated("it changes a system property")
class UsableFolderTest {

    @TempDir
    Path root;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFolderThatOthersCouldLookIntoIsClosedAndThatIsToldOnce() throws Exception {
        Path folder = Files.createDirectory(root.resolve("data"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        assertTrue(UsableFolder.prepare(folder).orElseThrow().contains(folder.toString()));
        assertEquals(Optional.empty(), UsableFolder.prepare(folder));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void aFileInItsPlaceOrAboveItIsNamed() throws IOException {
        Path file = Files.createFile(root.resolve("file"));
        for (Path folder : new Path[]{file, file.resolve("below/data")}) {
            Problem problem = assertThrows(UnusableFolderException.class, () -> UsableFolder.prepare(folder)).problem();
            assertTrue(problem.what().contains(folder.toString()), problem.sentence());
            assertEquals(file + " is not a folder.", problem.cause());
            assertTrue(problem.remedy().contains("-data FOLDER"));
        }
    }

    @ParameterizedTest
    @CsvSource({"Read-only file system,Its file system is read-only.",
            "No space left on device,'The disk is full, or your share of it (No space left on device).'",
            "Disk quota exceeded,'The disk is full, or your share of it (Disk quota exceeded).'",
            "Stale file handle,The system says: Stale file handle."})
    void theReasonOfTheSystemIsTold(String reason, String cause) {
        Problem problem = UsableFolder.problem(root, new FileSystemException(root.toString(), null, reason));
        assertEquals(cause, problem.cause());
        assertTrue(problem.sentence().endsWith("-data FOLDER."), problem.sentence());
    }

    @Test
    void aFullDiskWithoutAPathIsToldToo() {
        assertTrue(UsableFolder.problem(root, new IOException("No space left on device")).cause()
                .startsWith("The disk is full"));
    }

    @Test
    void whatBelongsToAnotherUserIsNamedWithItsOwner() throws IOException {
        Path lock = Files.createFile(root.resolve("instance.lock"));
        String owner = Files.getOwner(lock).getName();
        String mine = System.setProperty("user.name", owner + "-other");
        try {
            String cause = UsableFolder.problem(root, new AccessDeniedException(lock.toString())).cause();
            assertEquals(lock + " belongs to the user " + owner + ", and you may not write there.", cause);
        } finally {
            System.setProperty("user.name", mine);
        }
    }
}
