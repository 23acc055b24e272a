// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FtrackTrayCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(strings = {"--bogus", "headless --bogus", "sandbox --port many", "nonsense", "check",
            "check /does/not/exist",
            "headless --server https://studio.example --user anna --api-key-file /does/not/exist"})
    void aWrongCommandLineEndsWithTwoAndOneLine(String arguments) {
        assertEquals(2, execute(arguments));
        assertEquals(1, err.toString().lines().count(), err.toString());
        assertEquals("", out.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "headless --help", "sandbox --help"})
    void everyCommandExplainsItself(String arguments) {
        assertEquals(0, execute(arguments));
        assertTrue(out.toString().startsWith("Usage: "), out.toString());
    }

    @Test
    void anEmptyKeyFileIsNamed(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("key"));
        assertEquals(2, execute("headless --server https://studio.example --user anna --api-key-file " + file));
        assertTrue(err.toString().contains(file.toString()), err.toString());
    }

    private int execute(String arguments) {
        return new FtrackTrayCommand(null, new RunningCommand()).execute(new PrintWriter(out, true),
                new PrintWriter(err, true), arguments.split(" "));
    }
}
