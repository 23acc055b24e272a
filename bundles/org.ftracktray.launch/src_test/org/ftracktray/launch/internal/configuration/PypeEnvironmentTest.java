// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.ftracktray.launch.internal.TestWorkstation;
import org.junit.jupiter.api.Test;

class PypeEnvironmentTest {

    private final Problems problems = new Problems();

    @Test
    void theGlobalOneIsForEverything() {
        assertEquals(List.of("STUDIO [] [] SET STUDIO=harbour, SET ROOT=/studio, SET PATH=/studio/bin:{PATH}"),
                read("environments/global.json", """
                        {"STUDIO": "harbour", "ROOT": {"windows": "S:/", "linux": "/studio"}, "EMPTY": "",
                         "PATH": {"linux": "/studio/bin;{PATH}"}, "ONLY": {"windows": "x"}}"""));
    }

    @Test
    void theOthersAreForApplicationsAndTools() {
        assertEquals(List.of(
                "PROJECT [brush_3-1, brush_3-1_*] [] SET BRUSH=/b, APPEND PAINT_PATH=/b/x:/b/y, SET PAINT_PLUGINS=/b:{PAINT_PLUGINS}",
                "TOOL [] [brush_3-1] SET BRUSH=/b, APPEND PAINT_PATH=/b/x:/b/y, SET PAINT_PLUGINS=/b:{PAINT_PLUGINS}"),
                read("environments/brush_3-1.json",
                        """
                                {"BRUSH": "/b", "PAINT_PATH": ["/b/x", "", "/b/y"], "PAINT_PLUGINS": ["/b", "{PAINT_PLUGINS}"]}"""));
        assertEquals(List.of(), problems.all());
    }

    @Test
    void elsewhereSuchAFileIsAnothersOne() {
        assertEquals(List.of(), read("presets/brush.json", "{\"BRUSH\": \"/b\"}"));
        assertEquals(List.of(), read("environments/brush.json", "{\"BRUSH\": \"/b\", \"name\": \"x\"}"));
        assertEquals(List.of(), problems.all());
    }

    private List<String> read(String name, String json) {
        ConfigurationFile file = new ConfigurationFile("/studio/" + name, Path.of("/studio/environments"),
                () -> json.getBytes(StandardCharsets.UTF_8));
        return ConfigurationReading.read(List.of(file), TestWorkstation.with(Map.of()), problems).layers().stream()
                .map(layer -> layer.level() + " " + layer.applications() + " " + layer.tools() + " "
                        + String.join(", ", layer.changes().stream()
                                .map(change -> change.operation() + " " + change.name() + "=" + change.value())
                                .toList()))
                .toList();
    }
}
