// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.plugin.internal.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.ftracktray.plugin.internal.folder.PluginOptions.UnusableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginOptionsTest {
    @TempDir
    private Path folder;

    private PluginOptions read(String text) throws IOException, UnusableException {
        Files.writeString(folder.resolve("plugin.yaml"), text);
        return PluginOptions.in(folder);
    }

    @Test
    void nothingHasToBeSaid() throws Exception {
        assertEquals(PluginOptions.DEFAULT, PluginOptions.in(folder));
        assertEquals(PluginOptions.DEFAULT, read("# nothing\n"));
    }

    @Test
    void everyFieldIsRead() throws Exception {
        assertEquals(new PluginOptions(Optional.of("bin/python"), true, false, Duration.ofSeconds(60)),
                read("interpreter: bin/python\naudience: all\nenabled: false\nlimit: 60\n"));
    }

    @Test
    void whatCannotBeUsedIsTold() {
        assertEquals("The field audience is \"everybody\"; it can be me or all.", message("audience: everybody"));
        assertEquals("There is no field \"audiance\"; there are interpreter, audience, enabled and limit.",
                message("audiance: all"));
        assertEquals("The field limit is \"long\"; it has to be a number of seconds.", message("limit: long"));
        assertEquals("It is no list of fields.", message("- a"));
    }

    @Test
    void aMistakeInTheGrammarHasItsLine() {
        UnusableException e = assertThrows(UnusableException.class, () -> read("audience: all\ninterpreter: [a\n"));
        assertEquals(3, e.line());
    }

    private String message(String text) {
        return assertThrows(UnusableException.class, () -> read(text)).getMessage();
    }

    @Test
    void aFingerprintChangesWithFilesAndOptionsButNotWithLibraries() throws Exception {
        Path hook = Files.createDirectories(folder.resolve("hook")).resolve("a.py");
        Files.writeString(hook, "a = 1\n");
        PluginFolder plugin = new PluginFolder("a", "", folder, List.of(folder.resolve("hook")), "the test");
        long first = FolderFingerprint.of(plugin);
        Files.writeString(Files.createDirectories(folder.resolve("hook/__pycache__")).resolve("a.pyc"), "x");
        Files.writeString(Files.createDirectories(folder.resolve("dependencies")).resolve("b.py"), "x");
        assertEquals(first, FolderFingerprint.of(plugin));
        Files.setLastModifiedTime(hook, FileTime.fromMillis(0));
        long second = FolderFingerprint.of(plugin);
        assertNotEquals(first, second);
        Files.writeString(folder.resolve("plugin.yaml"), "audience: all\n");
        assertNotEquals(second, FolderFingerprint.of(plugin));
    }
}
