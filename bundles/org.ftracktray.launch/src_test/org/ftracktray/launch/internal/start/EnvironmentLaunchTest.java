// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.ftracktray.launch.EnvironmentChange;
import org.ftracktray.launch.EnvironmentChange.Operation;
import org.ftracktray.launch.Launched;
import org.ftracktray.launch.internal.TestWorkstation;
import org.junit.jupiter.api.Test;

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
        Map<String, String> shown = new HashMap<>(launching.rehearse(request(entry(printing()))).environment());
        Map<String, String> seen = environment();
        for (Map<String, String> each : List.of(shown, seen)) {
            List.of("FTRACK_API_KEY", "FTRACK_APIKEY", "FTRACK_CONNECT_EVENT", "PWD", "SHLVL", "_", "OLDPWD")
                    .forEach(each::remove);
        }
        assertEquals(shown, seen);
        assertTrue(seen.get("A").endsWith("several\nlines"), seen.get("A"));
    }

    private Path printing() throws Exception {
        return script(
                "env -0 > '" + root + "/seen.part'; mv '" + root + "/seen.part' '" + root + "/seen'; exec sleep 60");
    }

    private Map<String, String> environment() throws Exception {
        Launched launched = started(launch(printing()));
        Map<String, String> seen = pairs(seen().split("\0"));
        history.stopNow(launched.id());
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
