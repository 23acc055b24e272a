// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.ftracktray.launch.ConfigurationProblem;
import org.ftracktray.launch.EnvironmentChange;
import org.ftracktray.launch.internal.TestWorkstation;
import org.ftracktray.launch.internal.configuration.LaunchConfiguration.NamedExecutable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Variables in paths to programs, and in everything else. */
class VariablesInFilesTest {

    private static final String YAML = """
            identifier: a
            applicationIdentifier: a_1
            label: A
            """;

    private final Problems problems = new Problems();

    @ParameterizedTest
    @ValueSource(strings = {"{HOME}/opt/a", "~/opt/a", "$HOME/opt/a", "${HOME}/opt/a", "%HOME%/opt/a",
            "{env.HOME}/opt/a",
            "{ROOT}anna/opt/a", "${ROOT}anna/opt/a", "$ROOT/anna/opt/a"})
    void variablesOfPathsToProgramsAreFilledInEveryFormat(String path) {
        String json = "{\"paint\": {\"variants\": {\"1\": {\"executables\": {\"linux\": [\"" + path + "\"]}}}}}";
        for (LaunchConfiguration each : List.of(read("a.json", json),
                read("a.yaml", YAML + "executables: {linux: [\"" + path
                        + "\"]}\n"),
                read("a.yaml", YAML + "executables: {linux: [{path: \"" + path + "\"}]}\n"))) {
            assertEquals("/home/anna/opt/a", path(each).replace("//", "/"));
        }
        assertEquals("/home/anna/opt/a", read("a_1.toml", "executable = \"" + path + "\"").executables().get("linux")
                .getLast().path().replace("//", "/"));
        LaunchConfiguration searched = read("a.yaml", YAML + "search_path: {linux: {prefix: [\"" + path
                + "\", opt], expression: [a]}}\n");
        assertEquals("/home/anna/opt/a",
                searched.searches().get("linux").getFirst().prefix().getFirst().replace("//", "/"));
        assertEquals(List.of(), problems.all());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{NOWHERE}/a", "$NOWHERE/a", "${NOWHERE}/a", "%NOWHERE%/a", "{HOME}/{NOWHERE}/a"})
    void aVariableThatIsNotSetIsNamedWithFileLineAndField(String path) {
        LaunchConfiguration read = read("a.yaml", YAML + "executables:\n  linux:\n  - \"" + path + "\"\n");
        assertEquals(Optional.of("NOWHERE"), read.executables().get("linux").getFirst().unsetVariable());
        ConfigurationProblem problem = problems.all().getFirst();
        assertEquals("/studio/a.yaml:6 executables.linux",
                problem.file() + ":" + problem.line() + " " + problem.field());
        assertTrue(problem.message().contains("NOWHERE"), problem.message());
        assertEquals(1, problems.all().size());
    }

    @Test
    void whatConnectReplacesWhenItReadsIsReplacedAsAWhole() {
        LaunchConfiguration read = read("a.yaml", YAML.replace("label: A", "label: ${SHOW} paint")
                + "icon: ${ROOT}/a.png\n"
                + "description: ${NOWHERE} stays\nexecutables: {linux: [{path: /a, launch_arguments: [\"${SHOW}\"]}]}\n");
        assertEquals("glass paint", read.label());
        assertEquals(Optional.of("/home//a.png"), read.icon());
        assertEquals(Optional.of("${NOWHERE} stays"), read.description());
        assertEquals(List.of("glass"), read.executables().get("linux").getFirst().arguments());
    }

    @Test
    void valuesOfVariablesAreLeftForTheStart() {
        LaunchConfiguration read = read("a.yaml", YAML + """
                executables: {linux: [/a]}
                environment_variables:
                  A: "${HOME}/x"
                  B: "$HOME/x"
                  C: "%HOME%/x"
                  D: "~/x"
                  E: "{SHOW}"
                """);
        assertEquals(List.of("${HOME}/x", "$HOME/x", "%HOME%/x", "~/x", "{SHOW}"), values(read));
        assertEquals(List.of(), problems.all());
    }

    @Test
    void aVariableThatNothingSetsIsToldOnceForEachFile() {
        read("a.yaml", YAML + """
                executables: {linux: [{path: /a, launch_arguments: ["${MISSING}"]}]}
                environment_variables:
                  A: "{NOWHERE}/x:${NOWHERE}/y"
                  B: "{NOWHERE}"
                  C: "{A}{FTRACK_SERVER}{AVALON_TASK}{SHOW}{task.name}{D}"
                  D.append: "{D}"
                """);
        assertEquals(List.of("6 A", "4 executables.linux.launch_arguments"),
                problems.all().stream().map(each -> each.line() + " " + each.field()).toList());
        assertTrue(problems.all().getFirst().message().contains("NOWHERE"));
        assertTrue(problems.all().getLast().message().contains("MISSING"));
    }

    @Test
    void valuesOfVariablesAreAsTheyAreWritten() {
        LaunchConfiguration read = read("a.yaml",
                YAML + """
                        executables: {linux: [/a]}
                        environment_variables: {A: True, B: TRUE, C: 0755, D: 1.10, E: NO, F: 1e3, G: 0x1F, H: 12:30:00, I: 2024-01-01, J: on}
                        """);
        assertEquals(List.of("True", "TRUE", "0755", "1.10", "NO", "1e3", "0x1F", "12:30:00", "2024-01-01", "on"),
                values(read));
        assertEquals(List.of(), problems.all());
    }

    @Test
    void nothingInWordsIsHandedOnAndTold() {
        LaunchConfiguration read = read("a.yaml",
                YAML + "executables: {linux: [/a]}\nenvironment_variables:\n  A: ~\n  B: null\n  C:\n"
                        + "  D: \"~\"\n");
        assertEquals(List.of("SET ~", "SET null", "UNSET ", "SET ~"), read.options().environment().stream()
                .map(change -> change.operation() + " " + change.value()).toList());
        assertEquals(List.of(6, 7), problems.all().stream().map(ConfigurationProblem::line).toList());
    }

    @Test
    void anEmptyPartOfAListIsLeftOutAndToldUnlessItMeansSomething() {
        LaunchConfiguration read = read("a.yaml", YAML + """
                executables: {linux: [/a]}
                environment_variables:
                  PYTHONPATH: [/a, "", /b]
                  MANPATH: [/a, ""]
                  TEXINPUTS.append: ["", /t]
                """);
        assertEquals(List.of("/a:/b", "/a:", ":/t"), values(read));
        assertEquals(List.of("6 environment_variables.PYTHONPATH"),
                problems.all().stream().map(each -> each.line() + " " + each.field()).toList());
    }

    private static List<String> values(LaunchConfiguration configuration) {
        return configuration.options().environment().stream().map(EnvironmentChange::value).toList();
    }

    private static String path(LaunchConfiguration configuration) {
        return configuration.executables().get("linux").stream().map(NamedExecutable::path).findFirst().orElseThrow();
    }

    private LaunchConfiguration read(String name, String content) {
        ConfigurationFile file = new ConfigurationFile("/studio/" + name, Path.of("/studio"),
                () -> content.getBytes(StandardCharsets.UTF_8));
        return ConfigurationReading.read(List.of(file),
                TestWorkstation.with(Map.of("HOME", "/home/anna", "ROOT", "/home/", "SHOW", "glass")), problems)
                .applications().getFirst();
    }
}
