// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema that editors use must not know other fields than the readers do. */
class SchemaTest {

    @Test
    void knowsTheSameFieldsAsTheReaders() throws Exception {
        assertEquals(LaunchConfigurationReader.KNOWN, fields("application", Set.of()));
        assertEquals(EnvironmentLayerReader.KNOWN, fields("environmentLayer", Set.of()));
        assertEquals(LaunchDefaults.FIELDS, fields("launchDefaults", Set.of("type", "name")));
    }

    private static Set<String> fields(String definition, Set<String> without) throws Exception {
        JsonNode schema = JsonMapper.builder().build()
                .readTree(Files.readAllBytes(Path.of("schema/launch_config.schema.json")));
        Set<String> fields = new HashSet<>(schema.path("$defs").path(definition).path("properties").propertyNames());
        fields.removeAll(without);
        return fields;
    }
}
