// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.ftracktray.client.Problem;
import org.ftracktray.launch.EnvironmentChange;
import org.ftracktray.launch.EnvironmentChange.Operation;
import org.ftracktray.launch.LaunchRecord;
import org.ftracktray.launch.TaskContext;
import org.ftracktray.launch.internal.TestWorkstation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a real process finds in its environment. */
class EnvironmentLaunchTest extends RealLaunches {

    @Test
    void nothingOfThisClientLeaksIntoTheApplication() throws Exception {
        Map<String, String> own = new HashMap<>(System.getenv());
        own.putAll(Map.of("JAVA_TOOL_OPTIONS", "-Xmx96m", "JDK_JAVA_OPTIONS", "-Da=b", "_JAVA_OPTIONS", "-Dc=d",
                "CLASSPATH", "/tray/lib", "SWT_GTK3", "1", "FTRACKTRAY_HOME", "/tray", "LD_LIBRARY_PATH", "/tray/lib",
                "FTRACKTRAY_ORIGINAL_LD_LIBRARY_PATH", "/artist/lib", "FTRACK_API_KEY", "of-somebody-else"));
        own.put("BASH_FUNC_module%%", "() {  eval module; }");
        launchFrom(own);
        Map<String, String> seen = pairs(printed(started(launch(Path.of("/usr/bin/env")))).toArray(String[]::new));
        for (String name : List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "CLASSPATH", "SWT_GTK3",
                "FTRACKTRAY_HOME", "FTRACKTRAY_ORIGINAL_LD_LIBRARY_PATH")) {
            assertNull(seen.get(name), name);
        }
        assertEquals("/artist/lib", seen.get("LD_LIBRARY_PATH"));
        assertEquals(TestWorkstation.KEY, seen.get("FTRACK_API_KEY"));
        assertEquals("() {  eval module; }", seen.get("BASH_FUNC_module%%"));
    }

    @Test
    void theProcessGetsExactlyWhatTheDryRunShows() throws Exception {
        options = options
                .withEnvironment(List.of(new EnvironmentChange(Operation.SET, "A", "x y 'z' \"$HOME\" {B}", ""),
                        new EnvironmentChange(Operation.SET, "B", "several\nlines", "")));
        launchFrom(Map.of("PATH", System.getenv("PATH"), "HOME", root.toString()));
        Map<String, String> shown = new HashMap<>(applicationStarter.dryRun(request(entry(printing()))).environment());
        Map<String, String> seen = environment();
        for (Map<String, String> each : List.of(shown, seen)) {
            List.of("FTRACK_API_KEY", "FTRACK_APIKEY", "FTRACK_CONNECT_EVENT", "PWD", "SHLVL", "_", "OLDPWD",
                    "FTRACK_TRAY_LAUNCH")
                    .forEach(each::remove);
        }
        assertEquals(shown, seen);
        assertTrue(seen.get("A").endsWith("several\nlines"), seen.get("A"));
    }

    @Test
    void theProcessIsToldTheFolderThatItIsIn() throws Exception {
        launchFrom(Map.of("PATH", System.getenv("PATH"), "PWD", "/", "OLDPWD", "/tmp"));
        Map<String, String> seen = environment();
        assertEquals(root.toRealPath().resolve("work").toString(), seen.get("PWD").replaceAll("(?<=/work)/.*", ""));
        assertNull(seen.get("OLDPWD"));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void noValueOfAVariableStandsInTheCommandOfAnyProcess() throws Exception {
        options = options.withEnvironment(List.of(
                new EnvironmentChange(Operation.SET, "studio-token", "TOPSECRET-123", ""),
                new EnvironmentChange(Operation.SET, "a.b", "x=y \"z\"\nTOPSECRET-123", ""),
                new EnvironmentChange(Operation.SET, "PERL5OPT", "-MNoSuchModule", "")));
        Path program = script("exit 1");
        Files.writeString(program, "#!/usr/bin/tail -f\n"); // no shell, which would drop them again
        LaunchRecord record = started(launch(program));
        ProcessHandle application = ProcessHandle.of(record.pid()).orElseThrow();
        List<Long> tree = new ArrayList<>(List.of(record.pid(), application.parent().orElseThrow().pid()));
        application.descendants().forEach(child -> tree.add(child.pid()));
        for (long pid : tree) {
            String command = Files.readString(Path.of("/proc/" + pid + "/cmdline"));
            assertFalse(command.contains("TOPSECRET"), command);
        }
        Map<String, String> seen = pairs(Files.readString(Path.of("/proc/" + record.pid() + "/environ")).split("\0"));
        assertEquals("TOPSECRET-123", seen.get("studio-token"));
        assertEquals("x=y \"z\"\nTOPSECRET-123", seen.get("a.b"));
        assertEquals("-MNoSuchModule", seen.get("PERL5OPT"));
        assertFalse(seen.toString().contains("CARRIED"), seen::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "a\ud800b", "\udc00"})
    void aNameThatNoProcessCanBeGivenIsToldAndLeavesNoLog(String name) throws Exception {
        options = options.withEnvironment(List.of(new EnvironmentChange(Operation.SET, "NAME", name, "")));
        Problem problem = failed(launch(script("exit 0")));
        assertTrue(problem.cause().startsWith("The variable NAME contains"), problem.cause());
        try (Stream<Path> logs = Files.list(root.resolve("logs"))) {
            assertEquals(List.of(), logs.toList());
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aVariableThatIsTooLongIsToldByItsName() throws Exception {
        options = options
                .withEnvironment(List.of(new EnvironmentChange(Operation.SET, "LONG", "x".repeat(200_000), "")));
        assertTrue(failed(launch(script("exit 0"))).cause().contains("The variable LONG is too long"));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void ofAVeryLargeSelectionWhatIsTooLongIsLeftOutAndLogged() throws Exception {
        TaskContext task = TestWorkstation.task("tool_1");
        TaskContext[] tasks = IntStream.range(0, 1_500)
                .mapToObj(i -> new TaskContext("%08d-0000-0000-0000-000000000000".formatted(i), task.name(), "Task",
                        task.taskType(), task.status(), task.project(), task.parents(), Map.of()))
                .toArray(TaskContext[]::new);
        ResolvedLaunch request = request(entry(printing()));
        started(applicationStarter.launch(new ResolvedLaunch(request.session(), request.entry(), List.of(),
                TestWorkstation.situation(tasks), request.order())));
        Map<String, String> seen = pairs(seen().split("\0"));
        assertFalse(seen.containsKey("FTRACK_CONNECT_EVENT"));
        assertEquals(1_500, seen.get("FTRACK_SELECTION").split(",").length);
        assertTrue(failures.toString().contains("FTRACK_CONNECT_EVENT is not given to Tool 1"), failures::toString);
    }

    private Path printing() throws Exception {
        return script(
                "env -0 > '" + root + "/seen.part'; mv '" + root + "/seen.part' '" + root + "/seen'; exec sleep 60");
    }

    private Map<String, String> environment() throws Exception {
        LaunchRecord record = started(launch(printing()));
        Map<String, String> seen = pairs(seen().split("\0"));
        history.stopNow(record.id());
        return seen;
    }

    private String seen() throws Exception {
        awaitContent(root.resolve("seen"));
        return Files.readString(root.resolve("seen"));
    }

    private static Map<String, String> pairs(String[] variables) {
        Map<String, String> pairs = new HashMap<>();
        for (String variable : variables) {
            String[] pair = variable.split("=", 2);
            pairs.put(pair[0], pair[1]);
        }
        return pairs;
    }
}
