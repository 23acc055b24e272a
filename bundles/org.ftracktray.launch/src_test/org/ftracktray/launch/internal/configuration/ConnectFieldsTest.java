// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.ftracktray.launch.EnvironmentChange;
import org.ftracktray.launch.internal.TestWorkstation;
import org.junit.jupiter.api.Test;

/** Fields of Connect's own plug-ins. */
class ConnectFieldsTest {

    private static final String PAINT = """
            type: launch_config
            name: paint
            priority: 100
            context: [Task]
            identifier: studio-launch-paint
            applicationIdentifier: paint_{variant}
            integrations:
              framework: [framework-paint]
            label: Paint
            version_year_offset: 1999
            search_path:
              %s:
                prefix: ["/", opt]
                expression: ["paint.+"]
                rosetta: true
            """;

    private final Problems problems = new Problems();

    @Test
    void foldersOfExtensionsAreHandedOnToIntegrations() {
        List<EnvironmentChange> changes = read(PAINT.formatted("linux") + """
                extensions_path: [extensions/common, /shared/extensions, "~/extensions", ""]
                """).getFirst().options().environment();
        assertEquals(
                List.of(new EnvironmentChange(EnvironmentChange.Operation.APPEND, "FTRACK_FRAMEWORK_EXTENSIONS_PATH",
                        "/plugin/extensions/common:/shared/extensions:/home/anna/extensions",
                        "/plugin/launch/paint.yaml:16", true)),
                changes);
        assertEquals(List.of(), problems.all());
    }

    @Test
    void aModuleBesideTheApplicationIsToldWhereTheApplicationIsLookedFor() {
        read(PAINT.formatted("windows") + "standalone_module: framework_paint\n");
        assertEquals(List.of(), problems.all());
        read(PAINT.formatted("linux") + "standalone_module: framework_paint\n");
        assertEquals(List.of("16 standalone_module"),
                problems.all().stream().map(each -> each.line() + " " + each.field()).toList());
    }

    private List<LaunchConfiguration> read(String yaml) {
        ConfigurationFile file = new ConfigurationFile("/plugin/launch/paint.yaml", Path.of("/plugin/launch"),
                () -> yaml.getBytes(StandardCharsets.UTF_8));
        return ConfigurationReading.read(List.of(file), TestWorkstation.with(Map.of("HOME", "/home/anna")), problems)
                .applications();
    }
}
