// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.ftracktray.launch.ApplicationOptions;
import org.ftracktray.launch.HookProgram;
import org.ftracktray.launch.HookProgram.Moment;
import org.ftracktray.launch.WorkFiles;
import org.ftracktray.launch.internal.TestWorkstation;
import org.ftracktray.task.StatusRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsReaderTest {

    private static final String APPLICATION = """
            identifier: a
            applicationIdentifier: a_1
            label: A
            executables: {linux: [/a]}
            """;
    private static final List<String> ANY = List.of();

    private final Problems problems = new Problems();

    @Test
    void readsRulesForTheStatus() {
        assertEquals(
                List.of(new StatusRule("", List.of("Final"), ANY),
                        new StatusRule("In progress", List.of("Ready"), List.of("Animation")),
                        new StatusRule("Started", ANY, ANY)),
                read(APPLICATION + """
                        status_on_start:
                          - {to: _ignore_, from: Final}
                          - {to: In progress, from: [Ready], task_types: [Animation]}
                          - Started
                        """).followUp().statusRules());
    }

    @Test
    void readsThePypeFormOfTheStatusWithWhatIsIgnoredFirst() {
        assertEquals(
                List.of(new StatusRule("", List.of("in progress", "omitted"), ANY),
                        new StatusRule("Ready", List.of("not ready"), ANY), new StatusRule("In Progress", ANY, ANY)),
                read(APPLICATION + """
                        status_on_start:
                          Ready: [not ready]
                          _ignore_: [in progress, omitted]
                          In Progress: [_any_]
                        """).followUp().statusRules());
    }

    @Test
    void readsWorkFilesTimerAndHooks() {
        ApplicationOptions options = read(APPLICATION
                + """
                        timer: true
                        work_file: {name: "{task.name}_v{version}.ma", launch_arguments: [-file, "{work.file}"], offer_without: true}
                        hooks:
                          before: "{bundle}/licence.sh"
                          after: [{program: /bin/true, arguments: [a], seconds: 3}]
                        """);
        assertTrue(options.followUp().timer());
        assertEquals(Optional.of(new WorkFiles("{task.name}_v{version}.ma", Optional.empty(),
                List.of("-file", "{work.file}"), true)), options.workFiles());
        assertEquals(
                List.of(new HookProgram(Moment.BEFORE, "/studio/licence.sh", List.of(), Duration.ofSeconds(10)),
                        new HookProgram(Moment.AFTER, "/bin/true", List.of("a"), Duration.ofSeconds(3))),
                options.hooks());
        assertEquals(List.of(), problems.all());
    }

    @Test
    void defaultsOfTheStudioApplyWhereAnApplicationSetsNothingItself() {
        String defaults = "type: launch_defaults\ntimer: true\nstatus_on_start: Started\n";
        ApplicationOptions options = read(APPLICATION + "timer: false\n", defaults);
        assertEquals(false, options.followUp().timer());
        assertEquals("Started", options.followUp().statusRules().getFirst().to());
    }

    @Test
    void defaultsOfTheStudioApplyToTheSettingsOfOtherProgramsToo() {
        String openPype = "{\"maya\": {\"label\": \"Maya\", \"variants\": {\"2024\": {\"executables\": {\"linux\": [\"/m\"]}}}}}";
        assertTrue(read(openPype, "type: launch_defaults\ntimer: true\n").followUp().timer());
    }

    @ParameterizedTest
    @ValueSource(strings = {"on", "On", "ON", "yes", "True", "TRUE", "\"true\"", "'on'", "1"})
    void theWordsOfYaml11MeanTrue(String word) {
        ApplicationOptions options = read(APPLICATION + "timer: " + word + "\nseveral: " + word
                + "\nwork_file: {name: x, offer_without: " + word + "}\n");
        assertTrue(options.followUp().timer() && options.several() && options.workFiles().orElseThrow().offerWithout());
        assertEquals(List.of(), problems.all());
    }

    @ParameterizedTest
    @ValueSource(strings = {"off", "Off", "no", "NO", "False", "\"false\"", "0"})
    void theWordsOfYaml11MeanFalse(String word) {
        assertFalse(
                read(APPLICATION + "timer: " + word + "\n", "type: launch_defaults\ntimer: on\n").followUp().timer());
        assertEquals(List.of(), problems.all());
    }

    @ParameterizedTest
    @ValueSource(strings = {"y", "n", "maybe", "2", "[true]"})
    void anotherWordIsAProblem(String word) {
        assertFalse(read(APPLICATION + "timer: " + word + "\n").followUp().timer());
        assertEquals(1, problems.all().size());
        assertEquals("timer", problems.all().getFirst().field());
        assertEquals(5, problems.all().getFirst().line());
        assertTrue(problems.all().getFirst().message().startsWith("True or false is expected"));
    }

    private ApplicationOptions read(String... contents) {
        List<ConfigurationFile> files = IntStream.range(0, contents.length)
                .mapToObj(i -> new ConfigurationFile("/studio/" + i + ".yaml", Path.of("/studio"),
                        () -> contents[i].getBytes(StandardCharsets.UTF_8)))
                .toList();
        return ConfigurationReading.read(files, TestWorkstation.with(Map.of()), problems).applications().getFirst()
                .options();
    }
}
