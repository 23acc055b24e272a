// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class PrivateFolderTest {

    @TempDir
    Path folder;

    @Test
    void anExistingFolderIsTightenedOnce() throws IOException {
        Path wide = Files.createDirectory(folder.resolve("wide"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        assertTrue(PrivateFolder.tighten(wide));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(wide)));
        assertFalse(PrivateFolder.tighten(wide));
    }

    @Test
    void aNewFolderIsPrivateAtOnce() throws IOException {
        Path made = folder.resolve("made/inside");
        assertFalse(PrivateFolder.tighten(made));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(made)));
    }

    @Test
    void aFolderThatTheUserMayNotWriteStaysSo() throws IOException {
        Path readOnly = Files.createDirectory(folder.resolve("wide"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-x------")));
        assertFalse(PrivateFolder.tighten(readOnly));
        assertEquals("r-x------", PosixFilePermissions.toString(Files.getPosixFilePermissions(readOnly)));
    }

    @Test
    void aLinkToAFolderIsAFolder() throws IOException {
        Path real = Files.createDirectory(folder.resolve("real"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);
        PrivateFolder.tighten(link);
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(real)));
    }

    @Test
    void aFileInItsPlaceIsSaid() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThrows(IOException.class, () -> PrivateFolder.tighten(file));
    }
}
