// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class UserFoldersTest {

    @TempDir
    private Path home;

    @Test
    void linuxHasThemWhereTheDesktopWantsThem() {
        assertEquals(home.resolve(".local/share/ftracktray"), folders("Linux", Map.of()).data());
        assertEquals(Optional.of(home.resolve(".local/state/ftracktray")), folders("Linux", Map.of()).state());
        var chosen = folders("Linux", Map.of("XDG_DATA_HOME", "/d", "XDG_STATE_HOME", "/s"));
        assertEquals(Path.of("/d/ftracktray"), chosen.data());
        assertEquals(Optional.of(Path.of("/s/ftracktray")), chosen.state());
        assertEquals(home.resolve(".local/share/ftracktray"),
                folders("Linux", Map.of("XDG_DATA_HOME", "relative")).data());
    }

    @Test
    void otherSystemsHaveTheirOwnPlaces() {
        assertEquals(home.resolve("Library/Application Support/Ftrack Tray"), folders("Mac OS X", Map.of()).data());
        assertEquals(Path.of("/l/Ftrack Tray"), folders("Windows 11", Map.of("LOCALAPPDATA", "/l")).data());
        assertEquals(home.resolve("AppData/Local/Ftrack Tray"), folders("Windows 11", Map.of()).data());
        assertEquals(Optional.empty(), folders("Windows 11", Map.of()).state());
    }

    @Test
    void whatAnEarlierVersionKeptIsUsedWhereItIs() throws IOException {
        Path former = Files.createDirectory(home.resolve(".ftracktray"));
        assertEquals(former, folders("Linux", Map.of()).data());
        assertEquals(Optional.empty(), folders("Linux", Map.of()).state());
    }

    @Test
    void aFormerFolderThatCameLaterDoesNotHideTheData() throws IOException {
        Path data = folders("Linux", Map.of()).data();
        Files.createDirectories(data.resolve(".metadata"));
        Files.createDirectory(home.resolve(".ftracktray"));
        assertEquals(data, folders("Linux", Map.of()).data());
    }

    private UserFolders folders(String system, Map<String, String> environment) {
        return new UserFolders(environment, system, home);
    }
}
