// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.plugin.internal.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.ftracktray.plugin.internal.folder.PluginPaths.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FolderSearchTest {
    @TempDir
    private Path folder;

    private void plugin(String path) throws IOException {
        Files.createDirectories(folder.resolve(path).resolve("hook"));
    }

    private FolderSearch.Found search(String... names) {
        return FolderSearch.in(List.of(names).stream()
                .map(each -> new Named(folder.resolve(each).toString(), "the test", false)).toList(), "Linux");
    }

    private static List<String> roots(FolderSearch.Found found) {
        return found.plugins().stream().map(each -> each.root().getFileName().toString()).toList();
    }

    @Test
    void theNewestVersionOfANameCounts() throws IOException {
        for (String name : List.of("cleaner-1.9.0", "cleaner-1.10.0", "cleaner-1.10.0rc1", "cleaner", "other-2.0")) {
            plugin("a/" + name);
        }
        assertEquals(List.of("cleaner-1.10.0", "other-2.0"), roots(search("a")));
    }

    @Test
    void ofTheSameVersionTheFirstFolderCounts() throws IOException {
        plugin("a/cleaner-1.0");
        plugin("b/cleaner-1.0");
        assertEquals(List.of(folder.resolve("b/cleaner-1.0")),
                search("b", "a").plugins().stream().map(PluginFolder::root).toList());
    }

    @Test
    void whatIsForAnotherSystemOrIsNoPlugInIsPassedOver() throws IOException {
        plugin("a/cleaner-1.0-windows");
        plugin("a/renamer-1.0-linux");
        plugin("a/.hidden");
        Files.createDirectories(folder.resolve("a/documents"));
        assertEquals(List.of("renamer-1.0-linux"), roots(search("a")));
    }

    @Test
    void aFolderThatHasOnlyApplicationsHasNothingToRun() throws IOException {
        Files.createDirectories(folder.resolve("a/tools-1.0/launch"));
        PluginFolder tools = search("a").plugins().getFirst();
        assertEquals(List.of(), tools.hooks());
        assertEquals(folder.resolve("a/tools-1.0/launch"), tools.launch());
    }

    @Test
    void treesOfHooksAllCountUnderNamesOfTheirOwn() throws IOException {
        List<Named> trees = List.of("a/hooks", "b/hooks", "a/hooks").stream()
                .map(each -> new Named(folder.resolve(each).toString(), "the test", true)).toList();
        Files.createDirectories(folder.resolve("a/hooks"));
        Files.createDirectories(folder.resolve("b/hooks"));
        List<PluginFolder> found = FolderSearch.in(trees, "Linux").plugins();
        assertEquals(List.of("hooks", "hooks-2"), found.stream().map(PluginFolder::name).toList());
        assertEquals(List.of(folder.resolve("b/hooks")), found.getLast().hooks());
    }

    @Test
    void aMissingFolderIsTold() {
        assertEquals("The folder of plug-ins " + folder.resolve("nowhere")
                + " does not exist. Create it, connect its drive, or take it out of the test.",
                search("nowhere").problems().getFirst().sentence());
    }

    @ParameterizedTest
    @CsvSource({"cleaner-1.2.3,cleaner,1.2.3", "my-tool-1.0-linux,my-tool,1.0", "my-tool,my-tool,''",
            "cleaner-2,cleaner,2", "a-1.0.0rc2,a,1.0.0rc2"})
    void nameAndVersionAreReadAsConnectDoes(String text, String name, String version) {
        PluginName read = PluginName.of(text);
        assertEquals(name, read.name());
        assertEquals(version, read.version());
    }

    @Test
    void theAdministratorsFoldersComeFirst() {
        Map<String, String> environment = Map.of("FTRACK_CONNECT_PLUGIN_PATH", "/b" + File.pathSeparator + "/c",
                "FTRACK_EVENT_PLUGIN_PATH", "/d");
        PluginPaths paths = new PluginPaths(key -> Optional.of("/a").filter(each -> key.equals("plugins")),
                environment::get, key -> "/e\n/f");
        assertEquals(List.of("/a", "/b", "/c", "/d", "/e", "/f"), paths.folders().stream().map(Named::path).toList());
        assertTrue(paths.folders().get(3).isPlugin());
    }

    @Test
    void theAdministratorCanForbidAllOthers() {
        Map<String, String> managed = Map.of("plugins", "/a", "pluginsOnlyManaged", "true");
        PluginPaths paths = new PluginPaths(key -> Optional.ofNullable(managed.get(key)), name -> "/b", key -> "/c");
        assertEquals(List.of("/a"), paths.folders().stream().map(Named::path).toList());
    }
}
