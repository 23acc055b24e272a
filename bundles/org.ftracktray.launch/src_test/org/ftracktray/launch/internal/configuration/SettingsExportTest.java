// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.ftracktray.launch.EnvironmentChange;
import org.ftracktray.launch.internal.TestWorkstation;
import org.ftracktray.launch.internal.configuration.LaunchConfiguration.NamedExecutable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exports of settings in all their wrappings, whole and in part. */
class SettingsExportTest {

    private static final String VARIANT = "{\"executables\": {\"linux\": [\"/opt/paint/paint\"], \"windows\": []},"
            + " \"arguments\": {\"linux\": [\"-x\"]}, \"environment\": {\"V\": \"2\"}}";
    private static final String GROUP = "{\"enabled\": true, \"label\": \"Painter\", \"host_name\": \"paint\","
            + " \"environment\": {\"G\": \"1\"}, \"variants\": {\"2-0\": " + VARIANT
            + ", \"__dynamic_keys_labels__\": {\"2-0\": \"2.0\"}}}";
    private static final String OF_AYON = "{\"applications\": {\"paint\": {\"enabled\": true, \"host_name\": \"\","
            + " \"environment\": \"{}\", \"variants\": [{\"name\": \"2-0\", \"label\": \"2.0 LTS\", \"executables\":"
            + " {\"linux\": [\"/opt/paint/paint\"]}, \"arguments\": {\"linux\": []}, \"environment\": \"{}\"}]},"
            + " \"additional_apps\": [{\"name\": \"extra\", \"label\": \"Extra\", \"enabled\": true, \"variants\":"
            + " [{\"name\": \"1\", \"executables\": {\"linux\": [\"/opt/extra\"]}}]}]}, \"tool_groups\": []}";

    private final Problems problems = new Problems();

    @Test
    void whatOpenPypeExtractsIsReadAtWhateverDepth() {
        for (Map.Entry<String, String> part : Map
                .of("system_settings", "{\"general\": {}, \"applications\": {\"paint\": " + GROUP + "}}",
                        "system_settings/applications", "{\"paint\": " + GROUP + "}",
                        "system_settings/applications/paint", GROUP)
                .entrySet()) {
            LaunchConfiguration paint = single(extracted(part.getKey(), part.getValue()));
            assertEquals("paint_2-0", paint.applicationIdentifier(), part.getKey());
            assertEquals("Painter 2.0", paint.label() + " " + paint.variant());
            assertEquals(List.of("G=1", "V=2"), texts(paint));
            assertEquals(List.of("/opt/paint/paint"), linux(paint));
        }
        assertEquals(List.of(), problems.all());
    }

    @Test
    void ofAPartTheLabelIsTheNameAsInTheTool() {
        for (LaunchConfiguration nuke : List.of(
                single(extracted("system_settings/applications/nukex/variants/13-2", VARIANT)),
                single(extracted("system_settings/applications/nukex/variants", "{\"13-2\": " + VARIANT + "}")))) {
            assertEquals("nukex_13-2", nuke.applicationIdentifier());
            assertEquals("Nuke X 13-2", nuke.label() + " " + nuke.variant());
        }
        assertEquals(List.of(), problems.all());
    }

    @Test
    void anExtractOfSomethingElseIsToldOnce() {
        assertEquals(List.of(), read(extracted("project_settings/ftrack", "{\"enabled\": true}")));
        assertEquals(List.of(), read(extracted("system_settings/general/studio_name", "\"Studio\"")));
        assertEquals(2, problems.all().stream().filter(each -> each.message().contains("no applications")).count());
        assertEquals(2, problems.all().size());
    }

    @Test
    void theDocumentOfTheDatabaseAndOverridesAreRead() {
        LaunchConfiguration paint = single(
                "{\"_id\": {\"$oid\": \"1\"}, \"type\": \"system_settings\", \"version\": \"3.15\","
                        + " \"data\": {\"applications\": {\"paint\": {\"variants\": {\"2-0\": " + VARIANT
                        + ", \"__overriden_keys__\": [\"2-0\"]}, \"__overriden_keys__\": [\"variants\"]}},"
                        + " \"general\": {\"environment\": {\"STUDIO\": \"x\"}}}}");
        assertEquals("paint_2-0", paint.applicationIdentifier());
        assertEquals(List.of(), problems.all());
    }

    @Test
    void ofADumpOfTheDatabaseTheNewestSettingsCountAndOtherDocumentsAreNotOurs() {
        String document = "{\"_id\": {\"$oid\": \"1\"}, \"type\": \"%s\", \"version\": \"%s\", \"data\": {"
                + "\"applications\": {\"paint\": {\"label\": \"%s\", \"variants\": {\"2-0\": " + VARIANT + "}}}}}\n";
        LaunchConfiguration paint = single(document.formatted("system_settings_versioned", "3.15.0-nightly.2", "Old")
                + document.formatted("system_settings_versioned", "?", "Unknown")
                + document.formatted("system_settings_versioned", "3.15.0", "Painter")
                + "{\"type\": \"project_settings_versioned\", \"version\": \"3.15.0\", \"data\": {\"ftrack\": {}}}\n"
                + document.formatted("system_settings", "3.8", "Older"));
        assertEquals("Painter", paint.label());
        assertEquals(List.of(), problems.all());
    }

    @Test
    void overridesWithoutVariantsSayWhatToExport() {
        List<LaunchConfiguration> all = read("{\"applications\": {\"paint\": " + GROUP
                + ", \"nuke\": {\"environment\": {\"A\": \"b\"}, \"__overriden_keys__\": [\"environment\"]}}}");
        assertEquals(List.of("paint_2-0"), all.stream().map(LaunchConfiguration::applicationIdentifier).toList());
        assertEquals("nuke.variants", problems.all().getFirst().field());
        assertTrue(problems.all().getFirst().remedy().contains("Extract to file"));
        assertEquals(1, problems.all().size());
    }

    @Test
    void ayonsSettingsAreReadInAllTheirWrappings() {
        for (String json : List.of(OF_AYON, "{\"applications\": " + OF_AYON + "}",
                "{\"applications\": {\"1.2.3\": " + OF_AYON + "}}",
                "{\"bundleName\": \"b\", \"addons\": [{\"name\": \"core\", \"version\": \"1\", \"settings\": {\"x\": []}},"
                        + " {\"name\": \"applications\", \"version\": \"1.2.3\", \"settings\": " + OF_AYON + "}]}",
                "[{\"addonName\": \"applications\", \"addonVersion\": \"1.2.3\", \"settings\": " + OF_AYON + "}]",
                "{\"settings\": " + OF_AYON + ", \"variant\": \"production\"}")) {
            List<LaunchConfiguration> all = read(json);
            assertEquals(List.of("paint_2-0 paint 2.0 LTS", "extra_1 Extra 1"), all.stream()
                    .map(each -> each.applicationIdentifier() + " " + each.label() + " " + each.variant()).toList(),
                    json);
        }
        assertEquals(List.of(), problems.all());
    }

    @ParameterizedTest
    @CsvSource({"adsk_3dsmax,3ds Max,3ds_max", "aftereffects,After Effects,after_effects",
            "nukestudio,Nuke Studio,nuke_studio",
            "unreal,Unreal Editor,unreal-engine", "paint,paint,paint"})
    void groupsWithoutALabelAreCalledAsInTheTool(String group, String label, String icon) {
        LaunchConfiguration read = single(
                "{\"" + group + "\": {\"variants\": [{\"name\": \"1\", \"label\": \"\", \"executables\": "
                        + "{\"linux\": [\"/a\"]}}]}}");
        assertEquals(label, read.label());
        assertEquals(Optional.of(icon), read.icon());
        assertEquals("1", read.variant());
    }

    @ParameterizedTest
    @CsvSource({"{}/app_icons/maya.png,maya", "{}/app_icons/3dsmax.png,3ds_max", "https://a.b/c.png,https://a.b/c.png",
            "icons/ue4.png,unreal-engine", "'',paint"})
    void picturesOfTheirServersAreReplacedByThoseOfFtrack(String given, String icon) {
        assertEquals(Optional.of(icon), single("{\"paint\": " + GROUP.replace("\"enabled\"", "\"icon\": \"" + given
                + "\", \"enabled\"") + "}").icon());
    }

    @Test
    void aVariantMayHaveLabelsOfItsOwn() {
        LaunchConfiguration read = single(
                "{\"paint\": {\"variants\": {\"2-0\": {\"variant_label\": \"two\", \"group_label\": \"Brush\", "
                        + "\"executables\": {\"linux\": [\"/a\"]}}, \"__dynamic_keys_labels__\": {\"2-0\": \"2.0\"}}}}");
        assertEquals("Brush two paint_2-0", read.label() + " " + read.variant() + " " + read.applicationIdentifier());
    }

    @Test
    void aGroupAloneIsTakenForItsIntegrationAndThatIsTold() {
        assertEquals("paint_2-0", single(GROUP).applicationIdentifier());
        assertTrue(problems.all().getFirst().message().contains("\"paint\""), problems.all().toString());
    }

    @Test
    void whatIsTurnedOffIsNotThere() {
        assertEquals(List.of(), read("{\"paint\": " + GROUP.replace("true", "false") + "}"));
        assertEquals(List.of(), read("{\"paint\": "
                + GROUP.replace(VARIANT, VARIANT.replace("{\"exec", "{\"enabled\": false, \"exec")) + "}"));
    }

    @Test
    void ayonsEnvironmentsHaveValuesForArtistsAndEmptyOnes() {
        LaunchConfiguration read = single(
                "{\"paint\": {\"environment\": \"{\\\"A\\\": {\\\"standard\\\": {\\\"linux\\\": [\\\"x\\\","
                        + " \\\"y\\\"]}, \\\"farm\\\": \\\"f\\\"}, \\\"B\\\": {\\\"farm\\\": \\\"f\\\"}, \\\"C\\\": \\\"\\\", \\\"_comment_\\\": \\\"z\\\"}\","
                        + " \"variants\": [{\"name\": \"1\", \"executables\": {\"linux\": [\"/a\"]}}]}}");
        assertEquals(List.of("A=x:y", "C="), texts(read));
        assertEquals(List.of(), problems.all());
    }

    @Test
    void anEmptyValueOfOpenPypeChangesNothing() {
        assertEquals(List.of("G=1", "V=2"),
                texts(single("{\"paint\": " + GROUP.replace("{\"G\"", "{\"E\": \"\", \"G\"") + "}")));
    }

    @Test
    void toolsAndWhatIsForEverythingAreSharedEnvironments() {
        Configurations read = configurations(
                "{\"general\": {\"environment\": {\"STUDIO\": \"/s\"}}, \"applications\": {\"paint\": "
                        + GROUP
                        + "}, \"tools\": {\"tool_groups\": {\"brushes\": {\"environment\": {\"B\": \"{BV}\"}, \"variants\": {"
                        + "\"3-1\": {\"host_names\": [\"paint\"], \"environment\": {\"BV\": \"3.1\"}}, \"4\": {\"BV\": \"4\"},"
                        + " \"__dynamic_keys_labels__\": {}}}}}}");
        assertEquals(List.of("STUDIO [] []", "TOOL [] [brushes/3-1, brushes_3-1, brushes/4, brushes_4]",
                "TOOL [paint_*, paint_*] [brushes/3-1, brushes_3-1]", "TOOL [] [brushes/4, brushes_4]"),
                read.layers().stream().map(layer -> layer.level() + " " + layer.applications() + " " + layer.tools())
                        .toList());
        assertEquals("BV=4", read.layers().getLast().changes().getFirst().name() + "="
                + read.layers().getLast().changes().getFirst().value());
        assertEquals(List.of(), problems.all());
    }

    private static String extracted(String path, String value) {
        return "{\"__extracted__\": \"2024-01-01 00:00:00\", \"__value__\": " + value + ", \"__root_key__\": \""
                + path.split("/")[0] + "\", \"__settings_path__\": \"" + path + "\"}";
    }

    private static List<String> texts(LaunchConfiguration configuration) {
        return configuration.options().environment().stream()
                .map((EnvironmentChange change) -> change.name() + "=" + change.value()).toList();
    }

    private static List<String> linux(LaunchConfiguration configuration) {
        return configuration.executables().get("linux").stream().map(NamedExecutable::path).toList();
    }

    private LaunchConfiguration single(String json) {
        List<LaunchConfiguration> all = read(json);
        assertEquals(1, all.size(), json + problems.all());
        return all.getFirst();
    }

    private List<LaunchConfiguration> read(String json) {
        return configurations(json).applications();
    }

    private Configurations configurations(String json) {
        ConfigurationFile file = new ConfigurationFile("/studio/export.json", Path.of("/studio"),
                () -> json.getBytes(StandardCharsets.UTF_8));
        return ConfigurationReading.read(List.of(file), TestWorkstation.with(Map.of()), problems);
    }
}
