// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.ftracktray.launch.ConfigurationProblem;
import org.ftracktray.launch.EnvironmentChange;
import org.ftracktray.launch.EnvironmentChange.Operation;
import org.ftracktray.launch.Restriction;
import org.ftracktray.launch.Restriction.Subject;
import org.ftracktray.launch.internal.TestWorkstation;
import org.ftracktray.launch.internal.configuration.LaunchConfiguration.NamedExecutable;
import org.ftracktray.launch.internal.configuration.LaunchConfiguration.SearchPath;
import org.junit.jupiter.api.Test;

class ConfigurationReadingTest {

    private static final String HOUDINI = """
            type: launch_config
            name: studio-houdini
            priority: 100
            context:
              - Task
              -
            identifier: studio-launch-houdini
            applicationIdentifier: houdini_{variant}
            integrations:
              framework:
                - framework-houdini
            label: Houdini
            icon: houdini
            variant: "{version}"
            search_path:
              linux:
                prefix: ["/", opt]
                expression: ["hfs(?P<version>.+)", bin, "houdini$"]
                version_expression: "hfs(?P<version>[\\\\d.]+)"
                launch_arguments: [-foreground]
            environment_variables:
              HOUDINI_PATH.prepend: ["{bundle}/otls", "&"]
              STUDIO: harbour
              OLD_LICENCE.unset:
            """;

    private final Problems problems = new Problems();

    @Test
    void readsConnectsYaml() {
        LaunchConfiguration houdini = read("houdini.yaml", HOUDINI).getFirst();
        assertEquals(List.of(), problems.all());
        assertEquals("studio-launch-houdini", houdini.actionIdentifier());
        assertEquals("houdini_{variant}", houdini.applicationIdentifier());
        assertEquals("Houdini", houdini.label());
        assertEquals(Optional.of("houdini"), houdini.icon());
        assertEquals(List.of("Task"), patterns(houdini.options().restrictions(), Subject.ENTITY_TYPE));
        SearchPath search = houdini.searches().get("linux").getFirst();
        assertEquals(List.of("/", "opt"), search.prefix());
        assertEquals(Optional.of("hfs(?P<version>[\\d.]+)"), search.versionExpression());
        assertEquals(List.of("-foreground"), search.arguments());
    }

    @Test
    void connectsIntegrationsAreHandedOnWhateverStandsThere() {
        assertEquals(Map.of("framework", List.of("framework-houdini")),
                read("houdini.yaml", HOUDINI).getFirst().integrations());
        String odd = HOUDINI.replace("    - framework-houdini",
                "    [framework-houdini, 4, {a: b}]\n  legacy: houdini");
        assertEquals(Map.of("framework", List.of("framework-houdini"), "legacy", List.of("houdini")),
                read("houdini.yaml", odd).getFirst().integrations());
        assertEquals(List.of(), problems.all());
    }

    @Test
    void readsEnvironmentWithOperatorsAndReferences() {
        List<EnvironmentChange> changes = read("houdini.yaml", HOUDINI).getFirst().options().environment();
        assertEquals(List.of(Operation.PREPEND, Operation.SET, Operation.UNSET),
                changes.stream().map(EnvironmentChange::operation).toList());
        assertEquals("/studio/apps/otls" + java.io.File.pathSeparator + "&", changes.getFirst().value());
        assertEquals("/studio/apps/houdini.yaml:22", changes.getFirst().origin());
    }

    @Test
    void readsTheJsonOfOlderConnects() {
        LaunchConfiguration nuke = read("nuke.json", """
                {
                  "priority": 100,
                  "context": ["Task"],
                  "identifier": "nuke",
                  "applicationIdentifier": "nuke_{variant}",
                  "label": "Nuke",
                  "variant": "{version}",
                  "search_path": {
                    "linux": {"prefix": ["/", "usr", "local"], "expression": ["Nuke.*", "Nuke\\\\d[\\\\d.]+"]}
                  }
                }""").getFirst();
        assertEquals(List.of(), problems.all());
        assertEquals(List.of("Nuke.*", "Nuke\\d[\\d.]+"), nuke.searches().get("linux").getFirst().expression());
    }

    @Test
    void readsExecutablesAsPathsAndAsGroups() {
        LaunchConfiguration paint = read("paint.yaml", """
                identifier: paint
                applicationIdentifier: paint_{variant}
                label: Paint
                executables:
                  linux:
                    - "{java.home}/bin/java"
                    - path: "{env.TOOLS}/paint"
                      launch_arguments: [--fast, 3]
                      variant: 2.0
                sites: "http://127.0.0.1:*"
                working_directory: "{bundle}"
                """).getFirst();
        List<NamedExecutable> linux = paint.executables().get("linux");
        assertEquals("/opt/jdk/bin/java", linux.getFirst().path());
        assertEquals("/tools/paint", linux.get(1).path());
        assertEquals(List.of("--fast", "3"), linux.get(1).arguments());
        assertEquals(Optional.of("2.0"), linux.get(1).variant());
        assertEquals(List.of("http://127.0.0.1:*"), patterns(paint.options().restrictions(), Subject.SITE));
        assertEquals(Optional.of("/studio/apps"), paint.options().folders().start());
    }

    @Test
    void oneBadEntryCostsOnlyItself() {
        List<LaunchConfiguration> all = read(Map.of("a.yaml", "identifier: a\nlabel: A\nexecutables: {linux: [/a]}\n",
                "b.yaml", minimal("b"), "c.yaml", "label: [unfinished", "d.json", "{\"label\": }", "e.txt.yaml", ""));
        assertEquals(List.of("b"), all.stream().map(LaunchConfiguration::label).toList());
        assertEquals(4, problems.all().size());
    }

    @Test
    void namesFileLineAndFieldOfAMissingValue() {
        read("a.yaml", "# comment\nidentifier: a\nlabel: A\nexecutables: {linux: [/a]}\n");
        ConfigurationProblem problem = problems.all().getFirst();
        assertEquals("/studio/apps/a.yaml", problem.file());
        assertEquals(2, problem.line());
        assertEquals("applicationIdentifier", problem.field());
        assertEquals("It is missing.", problem.message());
    }

    @Test
    void namesTheLineOfASyntaxError() {
        read("a.yaml", "identifier: a\nlabel: 'A\n");
        assertEquals(3, problems.all().getFirst().line());
        assertTrue(problems.all().getFirst().message().startsWith("This is not valid YAML"));
    }

    @Test
    void namesTheLineOfAnErrorInJson() {
        read("a.json", "{\n \"identifier\": \"a\",\n \"label\" \"A\"\n}");
        assertEquals(3, problems.all().getFirst().line());
    }

    @Test
    void saysThatABraceNeedsQuotes() {
        read("a.yaml", minimal("a") + "variant: {version}\n");
        ConfigurationProblem problem = problems.all().getFirst();
        assertEquals("variant", problem.field());
        assertTrue(problem.remedy().contains("quotes"), problem.remedy());
    }

    @Test
    void suggestsTheFieldThatWasMeant() {
        read("a.yaml", minimal("a") + "icno: maya\n");
        assertEquals("Did you mean \"icon\"?", problems.all().getFirst().remedy());
    }

    @Test
    void refusesAnExpressionThatIsNone() {
        List<LaunchConfiguration> all = read("a.yaml", """
                identifier: a
                applicationIdentifier: a
                label: A
                search_path:
                  linux:
                    prefix: [/]
                    expression: ["ok", "br(oken"]
                """);
        assertEquals(List.of(), all.getFirst().searches().get("linux"));
        assertEquals("search_path.linux.expression", problems.all().getFirst().field());
        assertEquals(7, problems.all().getFirst().line());
    }

    @Test
    void saysWhichVariableAReferenceMisses() {
        read("a.yaml", minimal("a") + "working_directory: \"{env.NOWHERE}/x\"\n");
        assertTrue(problems.all().getFirst().message().contains("NOWHERE"));
    }

    @Test
    void aLaterFileOverridesTheFirstLevelFieldsOfTheSameName() {
        List<ConfigurationFile> files = List.of(file("a.yaml", minimal("first") + "name: x\nicon: maya\n"),
                file("b.yaml", "name: x\nlabel: Second\n"));
        LaunchConfiguration merged = ConfigurationReading.read(files, workstation(), problems).applications()
                .getFirst();
        assertEquals("Second", merged.label());
        assertEquals(Optional.of("maya"), merged.icon());
    }

    @Test
    void readsEnvironmentsThatSeveralApplicationsShare() {
        ConfigurationFile file = file("a.yaml", """
                type: environment
                layer: project
                projects: glass*
                environment_variables:
                  OCIO: "{bundle}/config.ocio"
                """);
        EnvironmentLayer layer = ConfigurationReading.read(List.of(file), workstation(), problems).layers().getFirst();
        assertEquals(EnvironmentLayer.Level.PROJECT, layer.level());
        assertEquals(List.of("glass*"), patterns(layer.restrictions(), Subject.PROJECT));
        assertEquals("/studio/apps/config.ocio", layer.changes().getFirst().value());
    }

    @Test
    void refusesALayerThatDoesNotExist() {
        assertEquals(List.of(), read("a.yaml", "type: environment\nlayer: planet\n"));
        assertEquals("layer", problems.all().getFirst().field());
    }

    @Test
    void ignoresConnectsOtherExtensions() {
        assertEquals(List.of(), read("a.yaml", "type: tool_config\nname: publisher\n"));
        assertEquals(List.of(), problems.all());
    }

    @Test
    void understandsAnchorsAndMergeKeys() {
        List<LaunchConfiguration> all = read("a.yaml", """
                - &base
                  identifier: a
                  applicationIdentifier: a_1
                  label: A
                  executables: {linux: [/a]}
                - <<: *base
                  applicationIdentifier: a_2
                """);
        assertEquals(List.of("a_1", "a_2"), all.stream().map(LaunchConfiguration::applicationIdentifier).toList());
    }

    @Test
    void refusesAliasesThatGrowWithoutAnEnd() {
        StringBuilder bomb = new StringBuilder("label: A\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 9; i++) {
            bomb.append("a" + i + ": &a" + i + " [");
            bomb.append(("*a" + (i - 1) + ", ").repeat(10)).append("x]\n");
        }
        read("a.yaml", bomb.toString());
        assertTrue(problems.all().getFirst().message().contains("aliases"));
    }

    @Test
    void reportsAFileThatIsNotUtf8() {
        ConfigurationFile latin = new ConfigurationFile("/studio/apps/a.yaml", Path.of("/studio/apps"),
                () -> "label: Zeichenprogramm für alle".getBytes(StandardCharsets.ISO_8859_1));
        ConfigurationReading.read(List.of(latin), workstation(), problems);
        assertTrue(problems.all().getFirst().message().contains("UTF-8"));
    }

    private static String minimal(String label) {
        return "identifier: a\napplicationIdentifier: " + label + "_1\nlabel: " + label
                + "\nexecutables: {linux: [/a]}\n";
    }

    private List<LaunchConfiguration> read(String name, String content) {
        return ConfigurationReading.read(List.of(file(name, content)), workstation(), problems).applications();
    }

    private List<LaunchConfiguration> read(Map<String, String> contents) {
        List<ConfigurationFile> files = new ArrayList<>();
        contents.forEach((name, content) -> files.add(file(name, content)));
        return ConfigurationReading.read(files, workstation(), problems).applications();
    }

    private static ConfigurationFile file(String name, String content) {
        return new ConfigurationFile("/studio/apps/" + name, Path.of("/studio/apps"),
                () -> content.getBytes(StandardCharsets.UTF_8));
    }

    private static org.ftracktray.launch.internal.platform.Workstation workstation() {
        return TestWorkstation.with(Map.of("TOOLS", "/tools"));
    }

    private static List<String> patterns(List<Restriction> restrictions, Subject subject) {
        return restrictions.stream().filter(restriction -> restriction.subject() == subject)
                .flatMap(restriction -> restriction.patterns().stream()).toList();
    }
}
