// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.ftracktray.launch.ConfigurationProblem;
import org.ftracktray.launch.internal.TestWorkstation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies in a folder of configuration and is not ours, and what was meant for us and is wrong. */
class ForeignFilesTest {

    private static final String PAINT = """
            type: launch_config
            name: paint
            identifier: paint
            applicationIdentifier: paint_1
            label: Paint
            executables: {linux: [/opt/paint]}
            """;

    @TempDir
    private Path folder;

    private final Problems problems = new Problems();

    @BeforeEach
    void oneFileIsOurs() throws IOException {
        write("launch/paint.yaml", PAINT);
    }

    @ParameterizedTest
    @ValueSource(strings = {".git/config.yaml", ".github/workflows/build.yml", ".paint.yaml", "._paint.yaml",
            "#paint.yaml",
            "__MACOSX/paint.yaml", "node_modules/paint/paint.yaml", "venv/lib/paint.yaml", ".venv/lib/paint.yaml",
            "dependencies/paint/paint.yaml", "lib/site-packages/paint.yaml", "__pycache__/paint.json",
            "vendor/paint.json",
            "paint-1.0.dist-info/paint.json", "launch/paint_BACKUP_4711.yaml", "launch/paint_REMOTE_4711.yaml",
            "launch/paint.sync-conflict-20240101-120000-ABC.yaml", "{{ name }}-launch.yaml",
            "{{ name }}/launch/paint.yaml", "launch/paint.yaml~", "launch/paint.yaml.orig", "launch/.paint.yaml.swp"})
    void namesThatAreNobodysConfigurationArePassedOver(String file) throws IOException {
        write(file, PAINT.replace("paint_1", "paint_2").replace("label: Paint", "label: [unfinished"));
        assertPaintAlone();
    }

    @Test
    void aFolderOfPythonPackagesIsKnownByWhatItHolds() throws IOException {
        write("tools/pyvenv.cfg", "home = /usr/bin\n");
        write("tools/share/paint.yaml", "label: [unfinished");
        assertPaintAlone();
    }

    @Test
    void theFolderThatIsNamedMayBeHiddenItself() throws IOException {
        Path hidden = Files.createDirectories(folder.resolve(".config/vendor"));
        Files.writeString(hidden.resolve("paint.yaml"), PAINT);
        assertEquals(List.of("paint_1"), read(hidden));
    }

    @Test
    void manifestsAndSettingsOfOtherToolsArePassedOver() throws IOException {
        Map.of("manifest.json", "{\"manifestVersion\": 5, \"id\": \"x\", \"name\": \"Panel\", \"main\": \"index.html\","
                + " \"host\": {\"app\": \"PS\"}, \"entrypoints\": [{\"type\": \"panel\", \"label\": {\"default\": \"x\"}}], \"icons\": []}",
                "package.json",
                "{\"name\": \"paint\", \"version\": \"1.0.0\", \"description\": \"x\", \"scripts\": {}}",
                "tsconfig.json", "{\n  // how it is compiled\n  \"compilerOptions\": {\"strict\": true,},\n}",
                "pyproject.toml", "[project]\nname = \"paint\"\ndescription = \"x\"\n", "Cargo.toml",
                "[package]\nname = \"x\"\n", "poetry.lock.toml", "[[package]]\nname = \"x\"\n", "mkdocs.yml",
                "site_name: x\nmarkdown_extensions:\n  - emoji: !!python/name:material.emoji\n", "docker-compose.yml",
                "services: {a: {image: b, environment: {C: d}}}\n", "ci.yml",
                "on: push\njobs: {a: {steps: [{run: b}]}}\n",
                "theme.json", "{\"button\": {\"variants\": {\"big\": {\"color\": \"red\"}}}}").forEach(this::write);
        Map.of("tokens.json", "[\"a\", 1, null]", "words.yaml", "just a sentence\n", "number.json", "12",
                "config.ocio.yaml", "!<Colorspace>\nname: raw\n", "template.yaml",
                "{{- if .Values.x }}\nkind: Pod\n{{- end }}\n",
                "picture.json", "{\"label\": \u0000", "tool.yaml", "type: tool_config\nname: publisher\nengine: {}\n",
                "pubspec.yaml", "name: x\nexecutables:\n  x: main\n", "dcc.yaml", "type: dcc_config\nname: maya\n")
                .forEach(this::write);
        Files.write(folder.resolve("latin.yaml"), new byte[]{'a', ':', ' ', (byte) 0xfc});
        Files.writeString(folder.resolve("package-lock.json"), "{\"packages\": [\"" + "x".repeat(1_200_000) + "\"]}");
        assertEquals(List.of("paint_1"), read(folder));
        problems.all().stream().filter(each -> !each.file().endsWith("picture.json"))
                .forEach(each -> assertEquals("", each.file() + each));
    }

    @ParameterizedTest
    @CsvSource({"launch-config,launch_config", "launchconfig,launch_config", "Launch_Config,launch_config",
            "launch_configs,launch_config", "lauch_config,launch_config", "enviroment,environment",
            "launch_default,launch_defaults"})
    void aMisspeltTypeIsToldOnceWithTheOneThatWasMeant(String written, String meant) throws IOException {
        write("b.yaml", "name: b\ntype: " + written + "\nicon: x\n");
        assertEquals(List.of("paint_1"), read(folder));
        ConfigurationProblem problem = single();
        assertEquals("2 type", problem.line() + " " + problem.field());
        assertEquals("Did you mean \"" + meant + "\"?", problem.remedy());
    }

    @Test
    void anApplicationOfATypeThatDoesNotExistIsTold() throws IOException {
        write("b.yaml", PAINT.replace("launch_config", "application"));
        assertEquals(List.of("paint_1"), read(folder));
        assertEquals("There is no type \"application\".", single().message());
    }

    @Test
    void anEnvironmentWithoutATypeIsTold() throws IOException {
        write("b.yaml", "layer: studio\nenvironment_variables: {A: b}\n");
        read(folder);
        assertTrue(single().remedy().contains("type: environment"), single().remedy());
    }

    @ParameterizedTest
    @ValueSource(strings = {"type: launch_config\nlabel: [Maya\n", "identifier: a\nlabel: 'A\n",
            "search_path:\n\tlinux: a\n",
            "type: environment\nenvironment_variables: {A: [}\n"})
    void aBrokenFileOfOursIsTold(String content) throws IOException {
        write("b.yaml", content);
        assertEquals(List.of("paint_1"), read(folder));
        assertTrue(single().line() > 0);
    }

    @Test
    void theMarksOfAnUnfinishedMergeAreNamed() throws IOException {
        write("b.yaml", "<<<<<<< HEAD\n" + PAINT + "=======\n" + PAINT + ">>>>>>> other\n");
        read(folder);
        assertTrue(single().message().contains("<<<<<<<"), single().message());
    }

    @Test
    void aFileThatIsNamedItselfIsToldWhenNothingInItIsOurs() throws IOException {
        Path file = Files.writeString(folder.resolve("other.json"), "{\"name\": \"x\"}");
        assertEquals(List.of(), read(file));
        assertEquals("It holds nothing that describes applications.", single().message());
    }

    @Test
    void aGroupWithoutATypeStillOverridesOneWithItsName() throws IOException {
        write("x.yaml", "name: paint\nlabel: Painter\n");
        write("y.yaml", "name: other\nlabel: Painter\n");
        List<LaunchConfiguration> all = configurations(folder);
        assertEquals(List.of("Painter"), all.stream().map(LaunchConfiguration::label).toList());
        assertEquals(List.of(), problems.all());
    }

    private ConfigurationProblem single() {
        assertEquals(1, problems.all().size(), problems.all().toString());
        return problems.all().getFirst();
    }

    private void assertPaintAlone() {
        assertEquals(List.of("paint_1"), read(folder));
        assertEquals(List.of(), problems.all());
    }

    private List<String> read(Path path) {
        return configurations(path).stream().map(LaunchConfiguration::applicationIdentifier).toList();
    }

    private List<LaunchConfiguration> configurations(Path path) {
        return ConfigurationReading.read(ConfigurationFolders.files(List.of(path), problems),
                TestWorkstation.with(Map.of()), problems).applications();
    }

    private void write(String name, String content) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
