// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.plugin.internal.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CappedLogTest {
    @Test
    void thereAreNeverMoreThanTwoFilesOfTheLength(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("logs/plugin.log");
        try (CappedLog log = new CappedLog(file, 1000)) {
            for (int i = 0; i < 1000; i++) {
                log.add("line " + i);
            }
        }
        assertTrue(Files.size(file) <= 1000);
        assertTrue(Files.size(CappedLog.older(file)) <= 1000);
        assertEquals("line 999", Files.readAllLines(file).getLast());
        try (CappedLog log = new CappedLog(file, 1000)) {
            log.add("again");
        }
        assertEquals(List.of("line 999", "again"), Files.readAllLines(file).reversed().subList(0, 2).reversed());
    }

    @Test
    void aLineThatNeverEndsIsCut() throws Exception {
        BoundedLines lines = new BoundedLines(new ByteArrayInputStream(("x".repeat(100_000) + "\r\nnext").getBytes()),
                10);
        assertEquals("x".repeat(10), lines.next());
        assertEquals("next", lines.next());
        assertNull(lines.next());
    }
}
