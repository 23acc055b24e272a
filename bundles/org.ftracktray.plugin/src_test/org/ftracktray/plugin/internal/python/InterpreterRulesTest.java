// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.plugin.internal.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.ftracktray.plugin.internal.folder.PluginFolder;
import org.ftracktray.plugin.internal.folder.PluginOptions;
import org.ftracktray.plugin.internal.python.InterpreterRules.MissingException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterpreterRulesTest {
    @TempDir
    private Path folder;
    private PluginFolder plugin;
    private final Map<String, String> environment = new HashMap<>();
    private Optional<String> managed = Optional.empty();
    private PluginOptions options = PluginOptions.DEFAULT;

    @BeforeEach
    void open() throws IOException {
        Path root = Files.createDirectories(folder.resolve("plugin"));
        plugin = new PluginFolder("plugin", "", root, List.of(root), "the test");
        environment.put("PATH", "/does/not/exist:" + program("path/python3").getParent());
    }

    private Path program(String path) throws IOException {
        Path program = folder.resolve(path);
        Files.createDirectories(program.getParent());
        return Files.createFile(program,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    }

    private String chosen() throws MissingException {
        return new InterpreterRules(managed, environment, false).choose(plugin, options).getFirst();
    }

    @Test
    void eachRuleWinsOverTheLater() throws Exception {
        assertEquals(folder.resolve("path/python3").toString(), chosen());
        environment.put("FTRACKTRAY_PYTHON", program("variable").toString());
        assertEquals(folder.resolve("variable").toString(), chosen());
        managed = Optional.of(program("managed").toString());
        assertEquals(folder.resolve("managed").toString(), chosen());
        Path own = program("plugin/.venv/bin/python");
        assertEquals(own.toString(), chosen());
        program("plugin/tools/python");
        options = new PluginOptions(Optional.of("tools/python"), false, true, PluginOptions.DEFAULT.limit());
        assertEquals(plugin.root().resolve("tools/python").toString(), chosen());
    }

    @Test
    void oneThatIsNamedAndMissingIsToldAndNotPassedOver() {
        managed = Optional.of("/does/not/exist/python");
        MissingException e = assertThrows(MissingException.class, this::chosen);
        assertEquals("The Python /does/not/exist/python is not there; it is named by the managed settings.",
                e.getMessage());
        assertEquals("Install it there, or correct the managed settings.", e.remedy());
    }

    @Test
    void withoutAnyTheRemedyIsTold() {
        environment.put("PATH", "/does/not/exist");
        MissingException e = assertThrows(MissingException.class, this::chosen);
        assertTrue(e.getMessage().contains("python3 is not on the path"), e.getMessage());
        assertTrue(e.remedy().contains("FTRACKTRAY_PYTHON"), e.remedy());
    }

    @Test
    void onWindowsTheLauncherIsAskedForPython3() throws Exception {
        environment.put("PATH", program("windows/py.exe").getParent().toString());
        assertEquals(List.of(folder.resolve("windows/py.exe").toString(), "-3"),
                new InterpreterRules(managed, environment, true).choose(plugin, options));
    }
}
