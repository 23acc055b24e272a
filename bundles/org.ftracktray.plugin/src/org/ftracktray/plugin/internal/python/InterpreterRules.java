// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.plugin.internal.python;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.ftracktray.plugin.internal.folder.PluginFolder;
import org.ftracktray.plugin.internal.folder.PluginOptions;

/**
 * Which Python runs a plug-in; the first that is named counts, and is not passed over when it is missing: {@code interpreter}
 * of its {@code plugin.yaml}, its {@code .venv}, the managed setting, {@code FTRACKTRAY_PYTHON}, {@code python3} on the
 * path (on Windows the launcher {@code py -3}).
 *
 * @param managed the managed setting
 * @param environment of this process
 * @param windows whether this is Windows
 */
public record InterpreterRules(Optional<String> managed, Map<String, String> environment, boolean windows) {

    /** There is none; the message is a sentence, the remedy another. */
    public static final class MissingException extends Exception {
        private static final long serialVersionUID = 1L;
        private final String remedy;

        MissingException(String message, String remedy) {
            super(message);
            this.remedy = remedy;
        }

        /** What to do. */
        public String remedy() {
            return remedy;
        }
    }

    /** The beginning of the command line. Reads the disk. */
    public List<String> choose(PluginFolder plugin, PluginOptions options) throws MissingException {
        if (options.interpreter().isPresent()) {
            return named(options.interpreter().get(), plugin.root(),
                    plugin.root().resolve(PluginOptions.FILE).toString());
        }
        Path own = plugin.root().resolve(windows ? ".venv/Scripts/python.exe" : ".venv/bin/python");
        if (Files.isDirectory(plugin.root().resolve(".venv"))) {
            return named(own.toString(), plugin.root(), "the folder .venv of the plug-in");
        }
        if (managed.isPresent()) {
            return named(managed.get(), plugin.root(), "the managed settings");
        }
        String variable = environment.getOrDefault("FTRACKTRAY_PYTHON", "").strip();
        if (!variable.isEmpty()) {
            return named(variable, plugin.root(), "the variable FTRACKTRAY_PYTHON");
        }
        return windows
                ? List.of(onPath("py.exe", "Install Python from python.org, with its launcher"), "-3")
                : List.of(onPath("python3", "Install Python 3 with the package manager"));
    }

    private static List<String> named(String program, Path folder, String where) throws MissingException {
        try {
            Path path = folder.resolve(program);
            if (Files.isRegularFile(path) && Files.isExecutable(path)) {
                return List.of(path.toString());
            }
        } catch (InvalidPathException e) {
            throw new MissingException("\"" + program + "\" cannot be the path of a Python.",
                    "Correct it in " + where + ".");
        }
        throw new MissingException("The Python " + program + " is not there; it is named by " + where + ".",
                "Install it there, or correct " + where + ".");
    }

    private String onPath(String program, String remedy) throws MissingException {
        for (String folder : environment.getOrDefault("PATH", environment.getOrDefault("Path", ""))
                .split(File.pathSeparator)) {
            try {
                Path path = Path.of(folder).resolve(program);
                if (!folder.isBlank() && Files.isRegularFile(path) && Files.isExecutable(path)) {
                    return path.toString();
                }
            } catch (InvalidPathException e) {
                continue; // an entry of the path that no system can mean
            }
        }
        throw new MissingException("There is no Python: " + program + " is not on the path.",
                remedy + ", or name one in FTRACKTRAY_PYTHON or in the managed setting pluginsPython.");
    }
}
