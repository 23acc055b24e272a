// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.ftracktray.launch.internal.document.Documents;
import org.ftracktray.launch.internal.document.Node;
import org.ftracktray.launch.internal.document.SyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The schema that editors use must not know other fields than the readers do. */
class SchemaTest {

    @Test
    void knowsTheSameFieldsAsTheReaders() throws Exception {
        assertEquals(LaunchConfigurationReader.KNOWN, fields("application", Set.of()));
        assertEquals(EnvironmentLayerReader.KNOWN, fields("environmentLayer", Set.of()));
        assertEquals(LaunchConfigurationReader.SEARCH_FIELDS, fields("searchPath", Set.of()));
        assertEquals(LaunchDefaults.FIELDS, fields("launchDefaults", Set.of("type", "name")));
    }

    private static Set<String> fields(String definition, Set<String> without) throws Exception {
        Set<String> fields = new HashSet<>(schema().path("$defs").path(definition).path("properties").propertyNames());
        fields.removeAll(without);
        return fields;
    }

    @Test
    void acceptsTheExamplesOfTheGuide() throws Exception {
        Matcher yaml = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("../../docs/extending.md")));
        List<JsonNode> examples = yaml.results().map(match -> json(match.group(1)))
                .filter(example -> example.has("type")).toList();
        assertTrue(examples.size() >= 4, "" + examples.size());
        for (JsonNode example : examples) {
            assertEquals(List.of(), new JsonSchema(schema()).mistakes(example));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{type: launch_defaults, tmier: true}", "{type: environment, layer: show}",
            "{type: launch_config, label: Maya}", "{type: launch_defaults, environment_profiles: [pype]}"})
    void refusesMistakes(String example) throws Exception {
        assertNotEquals(List.of(), new JsonSchema(schema()).mistakes(json(example)));
    }

    private static JsonNode schema() throws IOException {
        return JsonMapper.shared().readTree(Files.readAllBytes(Path.of("schema/launch_config.schema.json")));
    }

    private static JsonNode json(String yaml) {
        try {
            return json(Documents.read("example.yaml", yaml.getBytes(StandardCharsets.UTF_8)));
        } catch (SyntaxException e) {
            throw new AssertionError(yaml, e);
        }
    }

    private static JsonNode json(Node node) {
        JsonMapper mapper = JsonMapper.shared();
        return switch (node) {
            case Node.Text text -> mapper.valueToTree(text.value());
            case Node.Number number -> mapper.readTree(number.value());
            case Node.Bool bool -> mapper.valueToTree(bool.value());
            case Node.Nothing nothing -> mapper.nullNode();
            case Node.Sequence list -> mapper.valueToTree(list.values().stream().map(SchemaTest::json).toList());
            case Node.Mapping group -> {
                ObjectNode object = mapper.createObjectNode();
                group.values().forEach((key, value) -> object.set(key, json(value)));
                yield object;
            }
        };
    }
}
