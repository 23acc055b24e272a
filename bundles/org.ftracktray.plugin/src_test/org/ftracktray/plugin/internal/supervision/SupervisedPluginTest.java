// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.plugin.internal.supervision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.ftracktray.client.Credentials;
import org.ftracktray.plugin.PluginProblem;
import org.ftracktray.plugin.PluginState;
import org.ftracktray.plugin.PluginStatus.HostedAction;
import org.ftracktray.plugin.internal.folder.PluginFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

/** Hooks in a process of their own, with the stand-in of ftrack's library from {@code src_test/python}. */
class SupervisedPluginTest {
    private static final String DISCOVER = "ftrack.action.discover";
    private static final String LAUNCH = "ftrack.action.launch";

    @TempDir
    private Path folder;
    private final TestHub hub = new TestHub();
    private Studio studio;
    private SupervisedPlugin plugin;

    @BeforeEach
    void open() {
        studio = new Studio(folder);
    }

    @AfterEach
    void close() throws IOException {
        if (plugin != null) {
            plugin.close();
        }
        hub.close();
    }

    private void start(PluginFolder which, Surroundings surroundings) {
        plugin = new SupervisedPlugin(which, hub.address(), Studio.anna(), surroundings, () -> {});
    }

    private void run(PluginFolder which) throws InterruptedException {
        start(which, studio.surroundings(Studio.limits()));
        becomes(PluginState.RUNNING);
    }

    private void becomes(PluginState state) throws InterruptedException {
        Await.until("the state " + state, () -> plugin.status().state() == state);
    }

    private PluginProblem problem(String part) throws InterruptedException {
        return Await.present("a problem with \"" + part + "\"", () -> plugin.status().problems().stream()
                .filter(each -> each.sentence().contains(part)).findFirst());
    }

    @Test
    void loadsAHookAndAnswersWithTheNameOfThePlugIn() throws Exception {
        run(studio.action("cleaner", "clean.up"));
        JsonNode item = hub.ask(DISCOVER, "anna", Map.of("selection", List.of())).path("items").path(0);
        assertEquals("Clean up", item.path("label").asString());
        assertEquals("cleaner", item.path("description").asString());
        Await.until("the label", () -> plugin.status().actions()
                .equals(List.of(new HostedAction("clean.up", "Clean up"))));
        assertEquals(1, plugin.status().files());
        assertEquals("stand-in", plugin.status().api());
        assertEquals(List.of(), plugin.status().problems());
    }

    @Test
    void handsFormsAndTheirValuesThrough() throws Exception {
        run(studio.action("cleaner", "clean.up"));
        JsonNode form = hub.ask(LAUNCH, "anna", Map.of("actionIdentifier", "clean.up"));
        assertEquals("shot", form.path("items").path(0).path("name").asString());
        JsonNode answer = hub.ask(LAUNCH, "anna",
                Map.of("actionIdentifier", "clean.up", "values", Map.of("shot", "sh020")));
        assertEquals("Cleaned up sh020.", answer.path("message").asString());
    }

    @Test
    void anotherArtistsClickIsNotAnswered() throws Exception {
        run(studio.action("cleaner", "clean.up"));
        String discover = hub.publish(DISCOVER, "ben", Map.of());
        String launch = hub.publish(LAUNCH, "ben", Map.of("actionIdentifier", "clean.up"));
        hub.ask(DISCOVER, "anna", Map.of()); // it takes one after the other
        assertEquals(List.of(), hub.replies(discover));
        assertEquals(List.of(), hub.replies(launch));
        assertEquals(List.of("(topic=ftrack.action.discover) and source.user.username=\"anna\"",
                "(topic=ftrack.action.launch and data.actionIdentifier=clean.up) and source.user.username=\"anna\""),
                hub.subscriptions());
    }

    @Test
    void aSubscriptionThatNamesAUserIsLeftAlone() throws Exception {
        run(studio.write("named", "named.py", "def register(session):",
                "    session.event_hub.subscribe('topic=x and source.user.username=ben', lambda event: 'for ben')"));
        assertEquals("for ben", hub.ask("x", "ben", Map.of()).asString());
        assertEquals(List.of("topic=x and source.user.username=ben"), hub.subscriptions());
    }

    @Test
    void aFolderForEverybodyAnswersEverybody() throws Exception {
        PluginFolder cleaner = studio.action("cleaner", "clean.up");
        Files.writeString(cleaner.root().resolve("plugin.yaml"), "audience: all\n");
        run(cleaner);
        assertEquals(1, hub.ask(DISCOVER, "ben", Map.of()).path("items").size());
        assertTrue(plugin.status().everybody());
    }

    @Test
    void aUserWhomTheGrammarCannotNameIsLookedAtInEachEvent() throws Exception {
        String quoted = "an\"na";
        plugin = new SupervisedPlugin(studio.action("cleaner", "clean.up"), hub.address(),
                new Credentials(quoted, Studio.anna().key()),
                studio.surroundings(Studio.limits()), () -> {});
        becomes(PluginState.RUNNING);
        String other = hub.publish(DISCOVER, "anna", Map.of());
        assertEquals(1, hub.ask(DISCOVER, quoted, Map.of()).path("items").size());
        assertEquals(List.of(), hub.replies(other));
    }

    @Test
    void aFileThatRaisesCostsOnlyItself() throws Exception {
        studio.action("mixed", "clean.up");
        run(studio.write("mixed", "broken.py", "import os", "", "def register(session):",
                "    raise OSError('no disk')"));
        PluginProblem problem = problem("no disk");
        assertEquals(studio.hook("mixed", "broken.py") + ":4: It could not be loaded: OSError: no disk."
                + " Correct it; it is loaded again as soon as it is saved.", problem.sentence());
        assertFalse(problem.harmless());
        assertEquals(1, hub.ask(DISCOVER, "anna", Map.of()).path("items").size());
    }

    @Test
    void aMistakeInTheGrammarIsToldWithItsLine() throws Exception {
        run(studio.write("typo", "typo.py", "def register(session):", "    return 'unfinished", ""));
        assertTrue(problem("SyntaxError").sentence().startsWith(studio.hook("typo", "typo.py") + ":2: "));
    }

    @Test
    void aMissingLibraryIsToldWithTheCommandThatInstallsIt() throws Exception {
        run(studio.write("report", "report.py", "import os", "import nosuchlibrary.sheets",
                "def register(session): pass"));
        String told = problem("nosuchlibrary").sentence();
        assertTrue(told.startsWith(studio.hook("report", "report.py") + ":2: The Python library nosuchlibrary"), told);
        assertTrue(told.contains("-m pip install --target " + studio.plugins().resolve("report/dependencies")), told);
    }

    @Test
    void librariesBesideTheHooksAreFound() throws Exception {
        PluginFolder with = studio.write("with", "with.py", "import beside", "def register(session):",
                "    session.event_hub.subscribe('topic=x', lambda event: beside.ANSWER)");
        Files.createDirectories(with.root().resolve("dependencies"));
        Files.writeString(with.root().resolve("dependencies/beside.py"), "ANSWER = 42\n");
        run(with);
        assertEquals(42, hub.ask("x", "anna", Map.of()).asInt());
    }

    @Test
    void whatIsForConnectsWindowIsPassedOver() throws Exception {
        studio.write("window", "a.py", "import ftrack_connect.ui", "def register(session): pass");
        run(studio.write("window", "b.py", "def register(session):",
                "    session.event_hub.subscribe('topic=ftrack.connect.plugin.connect-widget', lambda event: None)"));
        assertTrue(problem("a.py").sentence().contains("a.py:1: It was passed over, because it is for the window"));
        PluginProblem second = problem("b.py");
        assertTrue(second.sentence().contains("b.py:2: It was passed over, because it is for the window"));
        assertTrue(second.harmless());
        assertEquals(List.of(), hub.subscriptions());
    }

    @Test
    void withoutTheLibraryNothingRunsAndTheRemedyIsTold() throws Exception {
        start(studio.action("cleaner", "clean.up"), studio.withoutLibrary());
        becomes(PluginState.FAILED);
        assertTrue(problem("ftrack_api").remedy().contains("-m pip install ftrack-python-api"));
    }

    @Test
    void aMissingInterpreterIsTold() throws Exception {
        PluginFolder cleaner = studio.action("cleaner", "clean.up");
        Files.writeString(cleaner.root().resolve("plugin.yaml"), "interpreter: python/bin/python3\n");
        start(cleaner, studio.surroundings(Studio.limits()));
        becomes(PluginState.FAILED);
        assertTrue(problem("python/bin/python3").sentence()
                .contains("is not there; it is named by " + cleaner.root().resolve("plugin.yaml")));
    }

    @Test
    void aFunctionThatRaisesIsToldAndTheOthersGoOn() throws Exception {
        run(studio.write("raising", "raising.py", "def fails(event):", "    return 1 / 0", "", "def register(session):",
                "    session.event_hub.subscribe('topic=bad', fails)",
                "    session.event_hub.subscribe('topic=good', lambda event: 'well')"));
        hub.publish("bad", "anna", Map.of());
        assertEquals("well", hub.ask("good", "anna", Map.of()).asString());
        assertTrue(problem("ZeroDivisionError").sentence()
                .startsWith(studio.hook("raising", "raising.py") + ":2: Its function for bad failed: "));
    }

    @Test
    void aFunctionThatDoesNotComeBackIsToldAndEnded() throws Exception {
        Limits normal = Studio.limits();
        PluginFolder hanging = studio.write("hanging", "hanging.py", "import threading", "", "def hangs(event):",
                "    threading.Event().wait()", "", "def register(session):",
                "    session.event_hub.subscribe('topic=slow', hangs)",
                "    session.event_hub.subscribe('topic=good', lambda event: 'well')");
        Files.writeString(hanging.root().resolve("plugin.yaml"), "limit: 1\n");
        start(hanging, studio.surroundings(new Limits(normal.pauses(), normal.window(), normal.mostFailures(),
                Duration.ofMillis(200), normal.toEnd(), normal.betweenLooks(), normal.check(), normal.mostLogBytes())));
        becomes(PluginState.RUNNING);
        long pid = plugin.status().pid();
        hub.publish("slow", "anna", Map.of());
        becomes(PluginState.BUSY);
        assertTrue(problem("has not come back").sentence()
                .startsWith(studio.hook("hanging", "hanging.py") + ":4: Its function for slow has not come back"));
        Await.until("its end", () -> {
            plugin.endWhenStuck();
            return ProcessHandle.of(pid).isEmpty();
        });
        becomes(PluginState.RUNNING);
        assertEquals("well", hub.ask("good", "anna", Map.of()).asString());
    }

    @Test
    void aPlugInThatCrashesIsStartedAgainAndGivenUpAtLast() throws Exception {
        PluginFolder crashing = studio.write("crashing", "crashing.py", "import os", "def register(session):",
                "    session.event_hub.subscribe('topic=crash', lambda event: os._exit(9))");
        run(crashing);
        for (int i = 0; i < 2; i++) {
            long pid = plugin.status().pid();
            hub.publish("crash", "anna", Map.of());
            Await.until("a new process", () -> plugin.status().pid() != pid
                    && plugin.status().state() == PluginState.RUNNING);
        }
        hub.publish("crash", "anna", Map.of());
        becomes(PluginState.OFF);
        assertTrue(problem("It is off").sentence().contains("its exit code was 9"));
        plugin.reload();
        becomes(PluginState.RUNNING);
    }

    @Test
    void aCrashWhileAFileIsLoadedNamesTheFile() throws Exception {
        start(studio.write("crashing", "dies.py", "import os", "os.kill(os.getpid(), 9)"),
                studio.surroundings(Studio.limits()));
        becomes(PluginState.OFF);
        PluginProblem problem = problem("a signal ended it (9)");
        assertEquals(studio.hook("crashing", "dies.py").toString(), problem.file());
    }

    @Test
    void theKeyIsInTheEnvironmentAloneAndNeverInTheLog() throws Exception {
        run(studio.write("talkative", "talkative.py", "import os, sys", "def register(session):",
                "    print('printed ' + os.environ['FTRACK_API_KEY'])",
                "    session.event_hub.subscribe('topic=x', lambda event: os.environ.get('FTRACK_EVENT_PLUGIN_PATH', 'none'))",
                "    raise ValueError('told ' + os.environ['FTRACK_API_KEY'])"));
        assertEquals("none", hub.ask("x", "anna", Map.of()).asString());
        assertFalse(problem("told").sentence().contains(Studio.KEY));
        Path log = Path.of(plugin.status().log());
        Await.until("the log", () -> read(log).contains("printed"));
        assertFalse(read(log).contains(Studio.KEY));
        ProcessHandle.of(plugin.status().pid()).orElseThrow().info().commandLine()
                .ifPresent(line -> assertFalse(line.contains(Studio.KEY)));
    }

    @Test
    void theProcessIsGoneWhenThePlugInIsClosed() throws Exception {
        run(studio.action("cleaner", "clean.up"));
        long pid = plugin.status().pid();
        plugin.close();
        assertTrue(ProcessHandle.of(pid).isEmpty());
        assertEquals(PluginState.STOPPED, plugin.status().state());
    }

    @Test
    void aCheckLoadsTheFilesWithoutASession() throws Exception {
        studio.action("mixed", "clean.up");
        PluginFolder mixed = studio.write("mixed", "report.py", "import nosuchlibrary", "def register(session): pass");
        var status = PluginCheck.of(mixed, studio.surroundings(Studio.limits()));
        assertEquals(PluginState.STOPPED, status.state());
        assertEquals(1, status.files());
        assertEquals(1, status.problems().size());
        assertEquals(0, hub.connected());
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return "";
        }
    }
}
