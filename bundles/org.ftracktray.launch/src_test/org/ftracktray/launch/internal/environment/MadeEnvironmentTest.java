// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.ftracktray.launch.Application;
import org.ftracktray.launch.ApplicationOptions;
import org.ftracktray.launch.ApplicationOptions.Profile;
import org.ftracktray.launch.Availability;
import org.ftracktray.launch.TaskContext;
import org.ftracktray.launch.TaskContext.Parent;
import org.ftracktray.launch.internal.TestWorkstation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an application gets when the environment of this client is full of what is not meant for it. */
class MadeEnvironmentTest {

    private static final Path DOCUMENTATION = Path.of("../../docs/extending.md");
    private static final Pattern NAME = Pattern.compile("`((?:FTRACK|AVALON)_[A-Z_]+)`");
    private static final String STALE = "of an earlier launch";
    /** Depend on the launch; not every launch has them. */
    private static final Set<String> AT_TIMES = Set.of("FTRACK_SHOTID", "FTRACK_WORKFILE", "FTRACK_CONNECT_EVENT");

    @Test
    void everythingThatIsDocumentedIsSetForThisLaunchOrAbsent() throws Exception {
        Set<String> documented = documented();
        assertTrue(documented.size() > 20, documented::toString);
        Map<String, String> hostile = new HashMap<>();
        documented.forEach(name -> hostile.put(name, STALE));
        Map<String, String> made = environment(hostile, List.of(), taskBelowTheProject());
        for (String name : documented) {
            assertFalse(STALE.equals(made.get(name)), name);
            boolean needed = name.startsWith("FTRACK_") && !AT_TIMES.contains(name);
            assertEquals(needed, made.containsKey(name), name);
        }
    }

    @Test
    void withTheProfilesEverythingComesFromThisLaunch() throws Exception {
        Map<String, String> hostile = new HashMap<>();
        documented().forEach(name -> hostile.put(name, STALE));
        Map<String, String> made = environment(hostile, List.of(Profile.CONNECT, Profile.AVALON),
                TestWorkstation.task());
        assertFalse(made.containsValue(STALE), made::toString);
        assertEquals("sh010", made.get("AVALON_ASSET"));
        assertEquals("shot-1", made.get("FTRACK_SHOTID"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FTRACK_REMOTE_INTEGRATION_SESSION_ID", "FTRACK_PHOTOSHOP_VERSION", "FTRACK_EVENT_SERVER",
            "AVALON_SILO", "AVALON_APP", "AYON_PROJECT_NAME", "AYON_FOLDER_PATH", "AYON_TASK_NAME", "AYON_APP_NAME",
            "AYON_WORKDIR", "AYON_PID_FILE", "OPENPYPE_PUBLISH_JOB", "AYON_PROJECT_ROOT_WORK", "DESKTOP_STARTUP_ID",
            "XDG_ACTIVATION_TOKEN", "GIO_LAUNCHED_DESKTOP_FILE", "GIO_LAUNCHED_DESKTOP_FILE_PID", "INVOCATION_ID",
            "JOURNAL_STREAM", "NOTIFY_SOCKET", "LISTEN_FDS", "WATCHDOG_USEC", "__CFBundleIdentifier",
            "JAVA_MAIN_CLASS_4711", "JDK_JAVA_OPTIONS", "SWT_GTK4", "FTRACK_TRAY_HOOK", "FTRACK_TRAY_LAUNCH",
            "OLDPWD", "_"})
    void whatIsAboutAnotherProcessOrLaunchIsLeftOut(String name) throws Exception {
        assertNull(environment(Map.of(name, STALE), List.of(), TestWorkstation.task()).get(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FTRACK_CONNECT_PLUGIN_PATH", "FTRACK_EVENT_PLUGIN_PATH", "FTRACK_CONNECT_EXTENSIONS_PATH",
            "FTRACK_LOCATION_PLUGIN_PATH", "AVALON_MONGO", "AVALON_CONFIG", "OPENPYPE_MONGO", "OPENPYPE_DATABASE_NAME",
            "AYON_SERVER_URL", "AYON_API_KEY", "AYON_BUNDLE_NAME", "GDK_BACKEND", "GTK_THEME", "LD_PRELOAD", "DISPLAY",
            "XDG_SESSION_ID", "DBUS_SESSION_BUS_ADDRESS", "JAVA_HOME", "LANG", "PROJECT", "FPS"})
    void whatAStudioOrTheSessionSetsForEverybodyStays(String name) throws Exception {
        assertEquals("kept", environment(Map.of(name, "kept"), List.of(), TestWorkstation.task()).get(name));
    }

    @Test
    void theFramesOfAnotherShotGoWithTheLaunchThatBroughtThem() throws Exception {
        Map<String, String> made = environment(Map.of("FTRACK_CONTEXTID", "other", "FS", "1001", "FPS", "25"),
                List.of(), TestWorkstation.task());
        assertNull(made.get("FS"));
        assertNull(made.get("FPS"));
    }

    @Test
    void whatAStartScriptChangedIsGivenBack() throws Exception {
        Map<String, String> made = environment(
                Map.of("JAVA_HOME", "/tray/jdk", "FTRACKTRAY_ORIGINAL_JAVA_HOME", "/artist/jdk", "LC_ALL", "C.UTF-8",
                        "FTRACKTRAY_ORIGINAL_LC_ALL", "", "FTRACKTRAY_ORIGINAL_JAVA_TOOL_OPTIONS", "-Xmx1g"),
                List.of(), TestWorkstation.task());
        assertEquals("/artist/jdk", made.get("JAVA_HOME"));
        assertNull(made.get("LC_ALL"));
        assertEquals("-Xmx1g", made.get("JAVA_TOOL_OPTIONS"));
    }

    @Test
    void aNameWithASlashIsNotTwoLevelsOfTheHierarchy() throws Exception {
        List<Profile> both = List.of(Profile.CONNECT, Profile.AVALON);
        Map<String, String> one = environment(Map.of(), both, taskBelow("a/b", "x"));
        Map<String, String> two = environment(Map.of(), both, taskBelow("a", "b", "x"));
        assertEquals("a/b/x", two.get("FTRACK_HIERARCHY"));
        for (String name : List.of("FTRACK_HIERARCHY", "AVALON_HIERARCHY")) {
            assertTrue(one.get(name).startsWith("a_b~"), one.get(name));
        }
        assertEquals("\u00d6dd & \u00bbQuoted\u00ab",
                environment(Map.of(), both, taskBelow("\u00d6dd & \u00bbQuoted\u00ab")).get("FTRACK_HIERARCHY"));
    }

    private static TaskContext taskBelowTheProject() {
        return taskBelow();
    }

    private static TaskContext taskBelow(String... names) {
        TaskContext task = TestWorkstation.task();
        return new TaskContext(task.id(), task.name(), task.entityType(), task.taskType(), task.status(),
                task.project(), Stream.of(names).map(name -> new Parent("id-" + name, name, "Folder")).toList(),
                task.attributes());
    }

    /** The variables of "What the process gets". */
    private static Set<String> documented() throws Exception {
        String text = Files.readString(DOCUMENTATION);
        String section = text.substring(text.indexOf("\n## What the process gets"),
                text.indexOf("\nA variable that is too long"));
        Set<String> names = new TreeSet<>();
        NAME.matcher(section).results().forEach(match -> names.add(match.group(1)));
        names.removeIf(name -> name.startsWith("FTRACK_TRAY_"));
        return names;
    }

    private static Map<String, String> environment(Map<String, String> inherited, List<Profile> profiles,
            TaskContext task) throws Exception {
        Application application = new Application("maya_2024", "launch", "Maya", "2024", Optional.empty(),
                Optional.empty(), Path.of("/bin/sh"), List.of(), new Availability.Installed(), "test",
                ApplicationOptions.NONE.with(Set.copyOf(profiles)));
        return LaunchEnvironment.of(TestWorkstation.with(inherited), TestWorkstation.session(),
                TestWorkstation.situation(task), application, List.of(), "/work").resolve();
    }
}
