// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.ftracktray.launch.Application;
import org.ftracktray.launch.Availability;
import org.ftracktray.launch.TaskContext;
import org.ftracktray.launch.internal.HostileNames;
import org.junit.jupiter.api.Test;

class HostileFolderTest {

    private static final int MANY = 20_000;
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}<>:\"/\\\\|?*%&^!$`]");
    private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|(com|lpt)[0-9])\\s*(\\..*)?");
    private static final Application TOOL = new Application("tool_1", "launch", "Tool", "1", Optional.empty(),
            Optional.empty(), Path.of("/bin/sh"), List.of(), new Availability.Installed(), "test");

    @Test
    void everyNameIsOneFolderThatEverySystemTakes() {
        for (String name : HostileNames.generated(MANY)) {
            String folder = FolderName.of(name);
            assertFalse(FORBIDDEN.matcher(folder).find(), () -> quoted(name, folder));
            assertFalse(RESERVED.matcher(folder).matches(), () -> quoted(name, folder));
            assertFalse(folder.isBlank() || "-~@.=+".indexOf(folder.charAt(0)) >= 0, () -> quoted(name, folder));
            assertFalse(folder.endsWith(".") || folder.endsWith(" "), () -> quoted(name, folder));
            assertTrue(folder.getBytes(StandardCharsets.UTF_8).length <= 255, () -> quoted(name, folder));
            assertEquals(Normalizer.normalize(folder, Normalizer.Form.NFC), folder);
        }
    }

    @Test
    void twoNamesNeverShareAFolder() {
        Map<String, String> seen = new HashMap<>();
        for (String name : HostileNames.generated(MANY)) {
            String other = seen.put(FolderName.of(name), name);
            assertNull(other, () -> quoted(name, other));
            String made = FolderName.of(name);
            if (!made.equals(name)) { // a task may be called as the folder of another is
                String third = seen.put(FolderName.of(made), made);
                assertTrue(third == null || third.equals(made), () -> quoted(made, third));
            }
        }
    }

    @Test
    void noNameLeavesTheLevelThatThePatternGivesIt() {
        WorkFolders folders = new WorkFolders(Path.of("/shows"), WorkFolders.DEFAULT);
        Map<Path, String> seen = new HashMap<>();
        for (String name : HostileNames.generated(MANY / 4)) {
            TaskContext task = new TaskContext("t", name, "Task", Optional.empty(), Optional.empty(),
                    new TaskContext.Project("p", "glass", "Glass", List.of()),
                    List.of(new TaskContext.Parent("s", name, "Shot")), Map.of());
            for (String pattern : List.of(WorkFolders.DEFAULT, "{project}/{shot}/{task}")) {
                Path folder = folders.of(pattern, task, TOOL, name);
                assertTrue(folder.startsWith("/shows/glass"), folder::toString);
                assertEquals(4, folder.getNameCount(), folder::toString);
            }
            String other = seen.put(folders.of(WorkFolders.DEFAULT, task, TOOL, "anna"), name);
            assertNull(other, () -> quoted(name, other));
            Path mixed = folders.of("{project}/x_{task}_{user.name}", task, TOOL, name);
            assertEquals(3, mixed.getNameCount(), mixed::toString);
            assertFalse(FORBIDDEN.matcher(mixed.getFileName().toString()).find(), mixed::toString);
        }
    }

    @Test
    void aHierarchyIsNotTakenForANameWithASeparator() {
        WorkFolders folders = new WorkFolders(Path.of("/shows"), WorkFolders.DEFAULT);
        assertEquals(2, List.of(parents("a", "b"), parents("a/b")).stream()
                .map(task -> folders.of(WorkFolders.DEFAULT, task, TOOL, "anna")).distinct().count());
    }

    private static TaskContext parents(String... names) {
        return new TaskContext("t", "task", "Task", Optional.empty(), Optional.empty(),
                new TaskContext.Project("p", "glass", "Glass", List.of()),
                List.of(names).stream().map(name -> new TaskContext.Parent(name, name, "Folder")).toList(), Map.of());
    }

    private static String quoted(String name, String other) {
        return (name + " | " + other).chars().mapToObj(unit -> unit < 128 && unit > 31
                ? "" + (char) unit
                : "\\u%04x".formatted(unit)).reduce("", String::concat);
    }
}
