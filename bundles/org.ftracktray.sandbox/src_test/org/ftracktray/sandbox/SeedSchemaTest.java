// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

/** The schema that editors use, and the guide's example, must fit what is read. */
class SeedSchemaTest {

    private static final Pattern KNOWN = Pattern.compile("nonsense: there is no such field here; known are (.*)");

    @TempDir
    private Path temporary;

    private SandboxOptions options(String yaml) throws IOException {
        return SandboxOptions.defaults().withSeed(Files.writeString(temporary.resolve("studio.yaml"), yaml));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            status          | {statuses: [{nonsense: 1}]}
            type            | {types: [{nonsense: 1}]}
            priority        | {priorities: [{nonsense: 1}]}
            assetType       | {asset_types: [{nonsense: 1}]}
            schema          | {schemas: [{nonsense: 1}]}
            role            | {roles: [{nonsense: 1}]}
            group           | {groups: [{nonsense: 1}]}
            user            | {users: [{nonsense: 1}]}
            customAttribute | {custom_attributes: [{nonsense: 1}]}
            project         | {projects: [{nonsense: 1}]}
            review          | {projects: [{name: p, reviews: [{nonsense: 1}]}]}
            child           | {projects: [{name: p, children: [{nonsense: 1}]}]}
            task            | {projects: [{name: p, children: [{type: Shot, name: s, tasks: [{nonsense: 1}]}]}]}
            note            | {projects: [{name: p, children: [{type: Shot, name: s, notes: [{nonsense: 1}]}]}]}
            timelog         | {projects: [{name: p, children: [{type: Shot, name: s, tasks: [{name: t, timelogs: [{nonsense: 1}]}]}]}]}
            asset           | {projects: [{name: p, children: [{type: Shot, name: s, assets: [{nonsense: 1}]}]}]}
            version         | {projects: [{name: p, children: [{type: Shot, name: s, assets: [{name: a, versions: [{nonsense: 1}]}]}]}]}
            """)
    void knowsTheFieldsThatAreRead(String definition, String yaml) throws IOException {
        SandboxOptions options = options(yaml);
        String message = assertThrows(IllegalArgumentException.class, () -> SandboxStudio.start(options)).getMessage();
        Matcher known = KNOWN.matcher(message);
        JsonNode schema = RunningStudio.JSON.readTree(Files.readString(Path.of("schema/studio.schema.json")));

        assertTrue(known.find(), message);
        assertEquals(new TreeSet<>(Set.of(known.group(1).split(", "))),
                new TreeSet<>(schema.path("$defs").path(definition).path("properties").propertyNames()));
    }

    @Test
    void theExampleOfTheGuideMakesAStudio() throws Exception {
        Matcher yaml = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("../../docs/sandbox.md")));
        List<String> examples = yaml.results().map(match -> match.group(1)).toList();

        assertEquals(1, examples.size());
        try (SandboxStudio studio = SandboxStudio.start(options(examples.get(0)))) {
            assertEquals("anna", studio.accounts().get(0).user());
        }
    }
}
