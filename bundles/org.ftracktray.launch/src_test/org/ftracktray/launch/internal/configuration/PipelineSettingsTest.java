// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.ftracktray.launch.EnvironmentChange;
import org.ftracktray.launch.internal.TestWorkstation;
import org.ftracktray.launch.internal.configuration.LaunchConfiguration.NamedExecutable;
import org.junit.jupiter.api.Test;

class PipelineSettingsTest {

    private final Problems problems = new Problems();

    @Test
    void readsOpenPypesApplications() {
        LaunchConfiguration maya = read("""
                {
                  "maya": {
                    "enabled": true, "label": "Maya", "icon": "{}/app_icons/maya.png", "host_name": "maya",
                    "environment": {"MAYA_DISABLE_CER": "1"},
                    "variants": {
                      "2024": {
                        "executables": {"windows": ["C:\\\\maya.exe"], "linux": ["/a/maya", "/b/maya"], "darwin": []},
                        "arguments": {"windows": [], "linux": ["-v"], "darwin": []},
                        "environment": {"MAYA_VERSION": "2024", "PLUGINS": {"linux": "/plugins", "windows": "P:"}}
                      },
                      "__dynamic_keys_labels__": {"2024": "2024"}
                    }
                  },
                  "nuke": {"enabled": false, "label": "Nuke", "variants": {}}
                }""").getFirst();
        assertEquals("maya_2024", maya.applicationIdentifier());
        assertEquals("launch-maya", maya.actionIdentifier());
        assertEquals("Maya", maya.label());
        assertEquals(Optional.of("maya"), maya.icon());
        List<NamedExecutable> linux = maya.executables().get("linux");
        assertEquals(List.of("/a/maya", "/b/maya"), linux.stream().map(NamedExecutable::path).toList());
        assertEquals(List.of("-v"), linux.getFirst().arguments());
        assertEquals(Optional.of("2024"), linux.getFirst().variant());
        assertEquals(List.of("MAYA_DISABLE_CER=1", "MAYA_VERSION=2024", "PLUGINS=/plugins"),
                texts(maya.options().environment()));
        assertEquals(List.of(), problems.all());
    }

    @Test
    void readsAyonsApplicationsWithEnvironmentsInsideTexts() {
        List<LaunchConfiguration> all = read("""
                {"applications": {
                  "blender": {"enabled": true, "label": "Blender", "icon": "", "host_name": "blender",
                    "environment": "{\\"BLENDER_USER_SCRIPTS\\": \\"/s\\"}",
                    "variants": [{"name": "4-1", "label": "4.1", "executables": {"linux": ["/blender"]},
                      "arguments": {"linux": []}, "environment": "{}"}]},
                  "additional_apps": [{"name": "djv", "enabled": true, "label": "DJV",
                    "variants": [{"name": "2", "executables": {"linux": ["/djv"]}}], "environment": "{}"}]
                }, "tool_groups": []}""");
        assertEquals(List.of("Blender", "DJV"), all.stream().map(LaunchConfiguration::label).toList());
        assertEquals("blender_4-1", all.getFirst().applicationIdentifier());
        assertEquals(Optional.of("4.1"), all.getFirst().executables().get("linux").getFirst().variant());
        assertEquals(List.of("BLENDER_USER_SCRIPTS=/s"), texts(all.getFirst().options().environment()));
        assertEquals(List.of(), problems.all());
    }

    private static List<String> texts(List<EnvironmentChange> changes) {
        return changes.stream().map(change -> change.name() + "=" + change.value()).toList();
    }

    private List<LaunchConfiguration> read(String json) {
        ConfigurationFile file = new ConfigurationFile("/studio/applications.json", Path.of("/studio"),
                () -> json.getBytes(StandardCharsets.UTF_8));
        return ConfigurationReading.read(List.of(file), TestWorkstation.with(Map.of()), problems).applications();
    }
}
