// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformTest {

    private static final Path TRACE = Path.of("/logs/1.run");

    @TempDir
    Path root;

    private final WindowsPlatform windows = new WindowsPlatform(Map.of("PATHEXT", ".EXE;.CMD", "COMSPEC", "cmd.exe"));
    private final MacPlatform mac = new MacPlatform(Map.of());

    @Test
    void onWindowsTheEndingMayBeLeftOut() throws IOException {
        Path maya = Files.createFile(root.resolve("maya.exe"));
        assertEquals(maya, windows.program(root.resolve("maya")));
        assertEquals(maya, windows.program(maya));
    }

    @Test
    void onWindowsOnlyTheEndingsOfPathextArePrograms() throws IOException {
        Path text = Files.createFile(root.resolve("maya.txt"));
        assertTrue(windows.obstacle(text).orElseThrow().what().contains("not a program"));
        assertEquals(Optional.empty(), windows.obstacle(Files.createFile(root.resolve("maya.cmd"))));
    }

    @Test
    void onWindowsABatchFileIsRunByTheCommandInterpreter() {
        Path batch = root.resolve("maya.cmd");
        assertEquals(List.of("cmd.exe", "/d", "/s", "/v:off", "/c", "\"\"" + batch + "\" \"-x\"\""),
                windows.detached(batch, List.of("-x"), Map.of(), TRACE));
        Path program = root.resolve("maya.exe");
        assertEquals(List.of(program.toString(), "\"-x\""), windows.detached(program, List.of("-x"), Map.of(), TRACE));
    }

    @Test
    void onMacOsAnApplicationMeansTheProgramItNames() throws IOException {
        Path app = Files.createDirectories(root.resolve("Maya.app"));
        Path programs = Files.createDirectories(app.resolve("Contents/MacOS"));
        Files.createFile(programs.resolve("Maya"));
        Files.createFile(programs.resolve("helper"));
        Files.writeString(app.resolve("Contents/Info.plist"),
                "<dict><key>CFBundleExecutable</key>\n  <string>Maya</string></dict>");
        assertEquals(programs.resolve("Maya"), mac.program(app));
    }

    @Test
    void onMacOsWithoutAReadableListTheOnlyProgramIsMeant() throws IOException {
        Path app = Files.createDirectories(root.resolve("Maya.app"));
        Path program = Files.createFile(Files.createDirectories(app.resolve("Contents/MacOS")).resolve("maya"));
        program.toFile().setExecutable(true);
        assertEquals(program, mac.program(app));
    }

    @Test
    void aNameAloneIsLookedUpOnTheSearchPath() throws IOException {
        Path tool = Files.createFile(root.resolve("tool"));
        tool.toFile().setExecutable(true);
        Platform linux = new LinuxPlatform(Map.of("PATH", "/nowhere:" + root));
        assertEquals(tool, linux.program(Path.of("tool")));
        assertTrue(linux.obstacle(linux.program(Path.of("missing"))).orElseThrow().what().contains("search path"));
    }

    @Test
    void whatAShellWouldDropIsHandedOnInAnotherWay() {
        Map<String, String> environment = Map.of("BASH_FUNC_module%%", "() { :; }", "PLAIN", "1", "DYLD_LIBRARY_PATH",
                "/studio/lib");
        for (Platform platform : List.of(new LinuxPlatform(Map.of()), new MacPlatform(Map.of()))) {
            String command = platform.detached(Path.of("/opt/maya"), List.of("-x"), environment, TRACE).toString();
            assertFalse(command.contains("() {") || command.contains("/studio/lib"), command);
            assertTrue(command.endsWith("/opt/maya, -x]"), command);
        }
        assertTrue(new MacPlatform(Map.of()).carried(environment).containsValue("DYLD_LIBRARY_PATH=/studio/lib"));
        assertFalse(new MacPlatform(Map.of()).carried(environment).containsKey("DYLD_LIBRARY_PATH"));
    }

    @Test
    void withoutPerlWhatAShellWouldDropIsDroppedAndNamed() {
        CarriedVariables carried = new CarriedVariables(name -> name.contains("."), false);
        Map<String, String> given = Map.of("a.b", "secret", "C", "d");
        assertEquals(Map.of("C", "d"), carried.carried(given));
        String command = carried.restoring(given.keySet()).toString();
        assertTrue(command.contains("a.b") && !command.contains("secret"), command);
    }
}
