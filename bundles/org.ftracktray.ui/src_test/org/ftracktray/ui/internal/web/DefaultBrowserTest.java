// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class DefaultBrowserTest {
    @TempDir
    private Path folder;

    private Path program(String name, String script) throws IOException {
        Path program = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + script + "\n");
        return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void theFirstProgramOfTheEnvironmentThatIsThereCounts() throws IOException {
        program("surf", "true");
        Map<String, String> environment = Map.of("BROWSER", "missing:surf %s:other", "PATH", folder.toString());
        assertEquals(Optional.of("surf"), DefaultBrowser.named(environment));
    }

    @Test
    void whatTheEnvironmentNamesAndIsNotThereIsNoBrowser() {
        assertEquals(Optional.empty(),
                DefaultBrowser.named(Map.of("BROWSER", "missing", "PATH", folder.toString())));
        assertEquals(Optional.empty(), DefaultBrowser.named(Map.of()));
    }

    @Test
    void theDesktopIsAskedByItsOwnTool() throws Exception {
        Path tool = program("xdg-settings", "test \"$1 $2\" = 'get default-web-browser' && echo firefox.desktop");
        assertEquals(Optional.of("firefox.desktop"), DefaultBrowser.ofDesktop(tool.toString()));
        assertEquals(Optional.empty(), DefaultBrowser.ofDesktop(program("silent", "echo").toString()));
    }
}
