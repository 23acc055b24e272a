// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.ftracktray.launch.ConfigurationFolder;
import org.ftracktray.launch.ConfigurationFolder.Change;
import org.ftracktray.launch.ConfigurationFolder.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationReaderComponentTest {
    private static final String MAYA = """
            type: launch_config
            name: maya
            identifier: maya
            applicationIdentifier: maya_{version}
            label: Maya
            executables: {linux: [/opt/maya]}
            environment_variables: {MAYA_TOOLS: /tools/1}
            """;

    @TempDir
    Path root;

    private ConfigurationFolder folder(String name, String... files) throws IOException {
        Path folder = Files.createDirectory(root.resolve(name));
        for (int i = 0; i < files.length; i++) {
            Files.writeString(folder.resolve("file" + i + ".yaml"), files[i]);
        }
        return new ConfigurationReaderComponent().read(folder);
    }

    @Test
    void aFolderInWhichNothingIsWrongHasNoProblems() throws IOException {
        ConfigurationFolder folder = folder("good", MAYA);
        assertEquals(List.of(), folder.problems());
        assertEquals(Set.of("maya_{version}"), folder.entries().keySet());
    }

    @Test
    void aProblemHasFileLineAndRemedyAndCostsItsEntryAlone() throws IOException {
        ConfigurationFolder folder = folder("bad", MAYA, "type: launch_config\nname: nuke\nlabel: Nuke\n");
        assertEquals(Set.of("maya_{version}"), folder.entries().keySet());
        assertTrue(folder.problems().stream().allMatch(each -> each.file().endsWith("file1.yaml") && each.line() == 1
                && !each.remedy().isEmpty()), folder.problems().toString());
    }

    @Test
    void whatChangedForArtistsIsToldAndHowItIsWrittenIsNot() throws IOException {
        ConfigurationFolder before = folder("before", MAYA, MAYA.replace("maya", "gone"));
        ConfigurationFolder after = folder("after", "# the same in other words\n"
                + MAYA.replace("{linux: [/opt/maya]}", "\n  linux:\n  - /opt/maya").replace("/tools/1", "/tools/2"),
                MAYA.replace("maya", "new"));
        List<Change> changes = after.changesSince(before);
        assertEquals(List.of(Kind.REMOVED, Kind.CHANGED, Kind.ADDED), changes.stream().map(Change::kind).toList());
        assertEquals(new Change("maya_{version}", Kind.CHANGED, List.of("MAYA_TOOLS=/tools/1"),
                List.of("MAYA_TOOLS=/tools/2")), changes.get(1));
    }

    @Test
    void theSameInOtherFilesIsNoChange() throws IOException {
        assertEquals(List.of(), folder("two", "- nothing", MAYA).changesSince(folder("one", MAYA)));
    }
}
