// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.autostart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.ftracktray.signin.ManagedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManagedAutostartTest {

    private static final String PROGRAM = "/opt/ftrack-tray/package/bin/ftrack-tray";

    private final Map<String, String> managed = new HashMap<>();

    @TempDir
    private Path config;

    @Test
    void theUserTurnsItOnAndOff() throws IOException {
        ManagedAutostart autostart = autostart(Optional.of(PROGRAM));
        assertFalse(autostart.state().on());
        autostart.set(true);
        assertTrue(autostart.state().on() && autostart.state().changeable());
        Path file = config.resolve("autostart/org.ftracktray.FtrackTray.desktop");
        assertTrue(Files.readString(file).contains("\nExec=\"" + PROGRAM + "\" autostart-entry user\n"));
        autostart.set(false);
        assertFalse(autostart.state().on() || Files.exists(file));
        autostart.set(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false"})
    void whatTheAdministratorSaysCountsAndIsNamed(String value) {
        managed.put("autostart", value);
        ManagedAutostart autostart = autostart(Optional.of(PROGRAM));
        assertEquals(Boolean.parseBoolean(value), autostart.state().on());
        assertTrue(autostart.state().reason().contains("/etc/managed says autostart=" + value),
                autostart.state().reason());
        var refused = assertThrows(IllegalStateException.class, () -> autostart.set(value.equals("false")));
        assertEquals(autostart.state().reason(), refused.getMessage());
        assertFalse(Files.exists(config.resolve("autostart")));
    }

    @Test
    void withoutAnInstallationThereIsNothingToStart() {
        assertFalse(autostart(Optional.empty()).state().changeable());
    }

    @Test
    void anEntryThatTheDesktopTurnedOffIsOff() throws IOException {
        ManagedAutostart autostart = autostart(Optional.of(PROGRAM));
        autostart.set(true);
        Path file = config.resolve("autostart/org.ftracktray.FtrackTray.desktop");
        Files.writeString(file, Files.readString(file) + "Hidden = true\n");
        assertFalse(autostart.state().on());
        autostart.set(true);
        assertTrue(autostart.state().on());
    }

    @Test
    void aPathWithStrangeCharactersStaysOneArgument() throws IOException {
        autostart(Optional.of("/sw/100% \"new\" $x/ftrack-tray")).set(true);
        assertTrue(Files.readString(config.resolve("autostart/org.ftracktray.FtrackTray.desktop"))
                .contains("Exec=\"/sw/100%% \\\\\"new\\\\\" \\\\$x/ftrack-tray\" autostart-entry user"));
    }

    @Test
    void launchdAndWindowsGetTheirOwnForms() throws IOException {
        var agent = new LaunchAgentEntry(config);
        agent.create("/Applications/A & B/ftrack-tray");
        assertTrue(agent.exists());
        assertTrue(Files.readString(Path.of(agent.place()))
                .contains("<string>/Applications/A &amp; B/ftrack-tray</string>"));
        agent.remove();
        assertFalse(agent.exists());
        assertEquals("\"C:\\Program Files\\Ftrack Tray\\ftrack-tray.exe\" --hidden",
                RunKeyEntry.command("C:\\Program Files\\Ftrack Tray\\ftrack-tray.exe"));
    }

    @Test
    void eachSystemHasItsPlace() {
        assertEquals("/home/anna/.config/autostart/org.ftracktray.FtrackTray.desktop", place("linux", Map.of()));
        assertEquals("/c/autostart/org.ftracktray.FtrackTray.desktop",
                place("linux", Map.of("XDG_CONFIG_HOME", "/c")));
        assertEquals("/home/anna/Library/LaunchAgents/org.ftracktray.FtrackTray.plist", place("macosx", Map.of()));
        assertTrue(place("win32", Map.of()).startsWith("HKEY_CURRENT_USER\\"));
        assertEquals(Optional.of("C:\\f.exe"), AutostartComponent.program(Map.of(), "C:\\f.exe"));
    }

    private static String place(String system, Map<String, String> environment) {
        return AutostartComponent.entry(system, environment, Path.of("/home/anna")).place();
    }

    private ManagedAutostart autostart(Optional<String> program) {
        return new ManagedAutostart(new ManagedFile() {
            @Override
            public Optional<String> get(String key) {
                return Optional.ofNullable(managed.get(key));
            }

            @Override
            public String place() {
                return "/etc/managed";
            }
        }, new XdgEntry(config.resolve("autostart")), program);
    }
}
