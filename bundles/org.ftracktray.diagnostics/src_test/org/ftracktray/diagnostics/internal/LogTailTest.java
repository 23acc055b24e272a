// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.diagnostics.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {
    @TempDir
    Path folder;

    @Test
    void aMissingLogIsSaid() {
        assertEquals(List.of("(nothing was logged)"), LogTail.of(folder.resolve("none")));
    }

    @Test
    void onlyTheLastLinesOfALongLogAreTaken() throws IOException {
        Path log = Files.write(folder.resolve("log"), IntStream.range(0, 100_000).mapToObj(i -> "line " + i).toList());
        List<String> tail = LogTail.of(log);
        assertEquals(200, tail.size());
        assertEquals("line 99999", tail.getLast());
    }
}
