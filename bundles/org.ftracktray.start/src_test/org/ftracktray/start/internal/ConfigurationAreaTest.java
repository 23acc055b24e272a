// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.start.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationAreaTest {

    @TempDir
    Path folder;

    @Test
    void theUsersCacheIsWhereTheSystemWantsIt() {
        assertEquals(Path.of("/home/anna/.cache"), cache(Map.of("HOME", "/home/anna"), "Linux"));
        assertEquals(Path.of("/scratch/anna"), cache(Map.of("HOME", "/home/anna", "XDG_CACHE_HOME", "/scratch/anna"),
                "Linux"));
        assertEquals(Path.of("/home/of-java/.cache"), cache(Map.of("XDG_CACHE_HOME", "relative"), "Linux"));
        assertEquals(Path.of("/home/anna/Library/Caches"), cache(Map.of("HOME", "/home/anna"), "Mac OS X"));
        assertEquals(Path.of("/local"), cache(Map.of("LOCALAPPDATA", "/local"), "Windows 11"));
    }

    private static Path cache(Map<String, String> environment, String system) {
        return ConfigurationArea.cache(environment, system, "/home/of-java");
    }

    @Test
    void whatTheBuildLeftIsSharedAndAnAreaThatWasGivenIsUsed() throws IOException {
        Files.createDirectory(folder.resolve("framework"));

        Map<String, String> settings = ConfigurationArea.settings(new InstalledProduct(folder),
                FrameworkArguments.of("-configuration", "/tmp/own"));

        assertEquals("true", settings.get("osgi.configuration.cascaded"));
        assertTrue(settings.get("osgi.sharedConfiguration.area").endsWith("/framework/"));
        assertFalse(settings.containsKey("osgi.configuration.area"));
    }

    @Test
    void anotherBuildInTheSameFolderHasAnotherArea() throws IOException {
        Files.writeString(folder.resolve("ftrack-tray.jar"), "one build");
        String before = new InstalledProduct(folder).id();

        Files.writeString(folder.resolve("ftrack-tray.jar"), "another build");

        assertNotEquals(before, new InstalledProduct(folder).id());
    }
}
