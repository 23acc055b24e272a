// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {
    @TempDir
    Path folder;

    private Path file(String content, String permissions) throws Exception {
        Path file = Files.writeString(folder.resolve("key"), content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        return file;
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFileThatOthersMayReadIsWarnedOf() throws Exception {
        String warning = KeyFile.warning(file("the-key", "rw-r--r--")).orElseThrow();
        assertTrue(warning.contains("chmod 600") && !warning.contains("the-key"), warning);
        assertTrue(KeyFile.warning(file("the-key", "rw-rw----")).isPresent());
        assertEquals(Optional.empty(), KeyFile.warning(file("the-key", "rw-------")));
    }

    @Test
    void theFirstLineIsTheKeyWhateverEditorWroteIt() throws Exception {
        assertEquals("the-key", KeyFile.firstLine(file("the-key\r\nsecond", "rw-------")));
        assertEquals("the-key", KeyFile.firstLine(file("\uFEFF the-key ", "rw-------")));
        assertEquals("", KeyFile.firstLine(file("", "rw-------")));
    }

    @Test
    void noMoreThanTheBeginningIsRead() throws Exception {
        Path file = file("x".repeat(100_000), "rw-------");
        assertEquals(8192, KeyFile.firstLine(file).getBytes(StandardCharsets.UTF_8).length);
    }
}
