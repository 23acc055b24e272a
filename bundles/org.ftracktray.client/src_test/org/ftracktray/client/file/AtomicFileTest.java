// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    private static final int MOST = 100;

    @TempDir
    Path folder;
    private AtomicFile file;

    @BeforeEach
    void name() {
        file = new AtomicFile(folder.resolve("state.json"));
    }

    @Test
    void readsWhatWasWrittenLast() throws IOException {
        assertEquals(Optional.empty(), file.read(MOST));
        file.write("one".getBytes(UTF_8));
        file.write("two".getBytes(UTF_8));
        assertArrayEquals("two".getBytes(UTF_8), file.read(MOST).orElseThrow());
        assertEquals(1, names().count());
    }

    @Test
    void anInterruptionNeitherEndsWritingOrReadingNorIsLost() throws IOException {
        Thread.currentThread().interrupt();
        try {
            file.write("one".getBytes(UTF_8));
            assertArrayEquals("one".getBytes(UTF_8), file.read(MOST).orElseThrow());
        } finally {
            assertTrue(Thread.interrupted());
        }
    }

    @Test
    void aDiskThatIsFullLeavesTheOldContentAndNothingElse() throws IOException {
        file.write("old".getBytes(UTF_8));
        assertThrows(IOException.class, () -> file.write(out -> {
            out.write("ne".getBytes(UTF_8));
            throw new IOException("No space left on device");
        }));
        assertArrayEquals("old".getBytes(UTF_8), file.read(MOST).orElseThrow());
        assertEquals(1, names().count());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyTheUserCanReadItAndTheFolderThatIsMadeForIt() throws IOException {
        AtomicFile inside = new AtomicFile(folder.resolve("new/deep/state.json"));
        inside.write(new byte[1]);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(inside.path())));
        assertEquals("rwx------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("new"))));
    }

    @Test
    void aFileThatIsTooLongIsNotRead() throws IOException {
        Files.write(file.path(), new byte[MOST + 1]);
        assertThrows(IOException.class, () -> file.read(MOST));
        assertEquals(MOST + 1, file.read(MOST + 1).orElseThrow().length);
    }

    @Test
    void aFolderInItsPlaceIsNotReadAndCanBeSetAside() throws IOException {
        Files.createDirectories(file.path().resolve("inside"));
        assertThrows(IOException.class, () -> file.read(MOST));
        file.setAside();
        file.write("new".getBytes(UTF_8));
        assertArrayEquals("new".getBytes(UTF_8), file.read(MOST).orElseThrow());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    @Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aPipeInItsPlaceHoldsNobodyUp() throws Exception {
        Process maker = new ProcessBuilder("mkfifo", file.path().toString()).start();
        assertTrue(maker.waitFor(60, TimeUnit.SECONDS));
        assertThrows(IOException.class, () -> file.read(MOST));
    }

    @Test
    void ofDamagedFilesTheNewestThreeAreKept() throws IOException {
        for (int i = 0; i < 5; i++) {
            file.write(("broken " + i).getBytes(UTF_8));
            Path aside = file.setAside().orElseThrow();
            assertTrue(aside.getFileName().toString().startsWith("state.json.damaged-"), aside.toString());
            assertEquals("broken " + i, Files.readString(aside));
        }
        assertEquals(3, names().count());
        assertFalse(Files.exists(file.path()));
        assertEquals(Optional.empty(), file.setAside());
    }

    @Test
    void whatAProcessLeftThatEndedWhileItWroteIsRemoved() throws IOException {
        Path left = Files.writeString(folder.resolve(".state.json.123.new"), "half");
        Path another = Files.writeString(folder.resolve(".state.json.456.new"), "half");
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        file.write(new byte[1]);
        assertFalse(Files.exists(left));
        assertTrue(Files.exists(another), "another process may still write it");
    }

    private Stream<Path> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        }
    }
}
