// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(OS.WINDOWS)
class FolderWantedTest {

    private static final Path USUAL = Path.of("/home/anna/.local/share/ftracktray");

    @ParameterizedTest
    @ValueSource(strings = {"/x/with spaces and ünïcödé 漢字 'q' \"d\" $HOME `x` %41 #1", "/x/percent%20plus+",
            "/x/trailing ",
            "/x/what?", "/x/back\\slash"})
    void aPathOnTheCommandLineIsTakenAsItIs(String path) {
        assertEquals(Path.of(path), wanted(Optional.of(Path.of("/misread")), "-data", path));
        assertTrue(PlainLocation.holds(Path.of(path)) || path.contains("#") || path.contains("?"), path);
        if (PlainLocation.holds(Path.of(path))) {
            assertEquals(path, new File(new PlainLocation(Path.of(path)).getURL().getPath()).getPath());
        }
    }

    @Test
    void whatTheFrameworkUnderstandsStaysItsOwn() {
        assertEquals(Path.of("/its"), wanted(Optional.of(Path.of("/its")), "-data", "@user.home/x"));
        assertEquals(Path.of("/its"), wanted(Optional.of(Path.of("/its")), "-data", "file:/its"));
        assertEquals(Path.of("/its"), wanted(Optional.of(Path.of("/its")), "-nl", "de"));
    }

    @Test
    void withoutAnyItIsTheUsualFolder() {
        assertEquals(USUAL, wanted(Optional.empty()));
        assertEquals(USUAL, wanted(Optional.empty(), "-data"));
        assertEquals(Path.of("relative").toAbsolutePath(), wanted(Optional.empty(), "-data", "./relative"));
    }

    @Test
    void addressesCannotHoldEveryPath() {
        assertTrue(PlainLocation.holds(Path.of("/a%41b+c")));
        assertFalse(PlainLocation.holds(Path.of("/a#b")));
        assertFalse(PlainLocation.holds(Path.of("/a?b")));
    }

    @Test
    void homeIsWhatTheEnvironmentSays() {
        assertEquals("/shared/anna", UserHome.of(Map.of("HOME", "/shared/anna"), "/home/anna", List.of(), true));
        assertEquals("/home/anna", UserHome.of(Map.of("HOME", "/shared/anna"), "/home/anna", List.of(), false));
        assertEquals("/given",
                UserHome.of(Map.of("HOME", "/shared/anna"), "/given", List.of("-Duser.home=/given"), true));
        assertEquals("/home/anna", UserHome.of(Map.of("HOME", "relative"), "/home/anna", List.of(), true));
        assertEquals("/home/anna", UserHome.of(Map.of("HOME", ""), "/home/anna", List.of(), true));
        assertEquals("/home/anna", UserHome.of(Map.of(), "/home/anna", List.of(), true));
    }

    private static Path wanted(Optional<Path> framework, String... arguments) {
        return FolderWanted.of(List.of(arguments), framework, USUAL);
    }
}
