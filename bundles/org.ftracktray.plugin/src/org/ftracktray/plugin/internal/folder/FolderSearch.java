// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.plugin.internal.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.ftracktray.plugin.PluginProblem;
import org.ftracktray.plugin.internal.folder.PluginPaths.Named;

/**
 * Finds the plug-ins in the folders that were named. As in Connect the newest version of a name counts, and of the same
 * version the one in the folder that was named first.
 */
public final class FolderSearch {
    private static final int MOST_PLUGINS = 200;

    /**
     * What was found.
     *
     * @param plugins in the order of the folders, then of their names
     * @param problems folders that cannot be used
     */
    public record Found(List<PluginFolder> plugins, List<PluginProblem> problems) {}

    private final String system;
    private final Map<String, PluginFolder> newest = new LinkedHashMap<>();
    private final List<PluginProblem> problems = new ArrayList<>();

    private FolderSearch(String system) {
        this.system = system;
    }

    /** Reads the disk. {@code system} is what Java's {@code os.name} says. */
    public static Found in(List<Named> folders, String system) {
        FolderSearch search = new FolderSearch(system);
        folders.forEach(search::look);
        return new Found(List.copyOf(search.newest.values()), List.copyOf(search.problems));
    }

    private void look(Named named) {
        Path folder;
        try {
            folder = Path.of(named.path()).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            problems.add(PluginProblem.of("\"" + named.path() + "\" cannot be a path here.",
                    "Correct it in " + named.source() + "."));
            return;
        }
        if (!Files.isDirectory(folder)) {
            problems.add(PluginProblem.of("The folder of plug-ins " + folder + " does not exist.",
                    "Create it, connect its drive, or take it out of " + named.source() + "."));
        } else if (named.isPlugin()) {
            takeTree(folder, named.source());
        } else {
            lookInto(folder, named.source());
        }
    }

    private void lookInto(Path folder, String source) {
        try (Stream<Path> entries = Files.list(folder)) {
            entries.filter(each -> !each.getFileName().toString().startsWith(".") && Files.isDirectory(each)).sorted()
                    .limit(MOST_PLUGINS).forEach(each -> take(each, source, hooks(each)));
        } catch (IOException e) {
            problems.add(
                    PluginProblem.of("The folder of plug-ins " + folder + " cannot be read: " + e.getMessage() + ".",
                            "Correct its permissions."));
        }
    }

    private static List<Path> hooks(Path plugin) {
        Path hooks = plugin.resolve("hook");
        return Files.isDirectory(hooks) ? List.of(hooks) : List.of();
    }

    /** All trees of hooks count, whatever they are called; often each is called "hooks". */
    private void takeTree(Path root, String source) {
        if (newest.values().stream().anyMatch(each -> each.root().equals(root))) {
            return;
        }
        String called = fileName(root);
        String name = called;
        for (int number = 2; newest.containsKey(name); number++) {
            name = called + "-" + number;
        }
        newest.put(name, new PluginFolder(name, "", root, List.of(root), source));
    }

    private static String fileName(Path root) {
        return root.getFileName() == null ? root.toString() : root.getFileName().toString();
    }

    private void take(Path root, String source, List<Path> hooks) {
        PluginName name = PluginName.of(fileName(root));
        PluginFolder plugin = new PluginFolder(name.name(), name.version(), root, hooks, source);
        if (!name.isFor(system) || hooks.isEmpty() && !Files.isDirectory(plugin.launch())) {
            return;
        }
        PluginFolder other = newest.get(name.name());
        if (other == null || name.isNewerThan(PluginName.of(fileName(other.root())))) {
            newest.put(name.name(), plugin);
        }
    }
}
