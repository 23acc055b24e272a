// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.ftracktray.client.Problem;

/**
 * Windows: the endings of PATHEXT may be left out, batch files need the command interpreter, and a process does not end
 * with the one that started it.
 */
final class WindowsPlatform implements Platform {

    private final Map<String, String> environment = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    WindowsPlatform(Map<String, String> environment) {
        this.environment.putAll(environment);
    }

    @Override
    public String name() {
        return "windows";
    }

    @Override
    public boolean caseSensitive() {
        return false;
    }

    @Override
    public int longestText() {
        return 32_766;
    }

    @Override
    public String pathSeparator() {
        return ";";
    }

    @Override
    public Path program(Path path) {
        if (path.getNameCount() > 1 || path.isAbsolute()) {
            return withEnding(path).orElse(path);
        }
        return Stream.of(environment.getOrDefault("PATH", "").split(";")).filter(folder -> !folder.isBlank())
                .map(folder -> withEnding(Path.of(folder.replace("\"", "")).resolve(path))).flatMap(Optional::stream)
                .findFirst().orElse(path);
    }

    private Optional<Path> withEnding(Path path) {
        if (hasEnding(path) && Files.isRegularFile(path)) {
            return Optional.of(path);
        }
        return endings().stream().map(ending -> path.resolveSibling(path.getFileName() + ending))
                .filter(Files::isRegularFile).findFirst();
    }

    private List<String> endings() {
        String endings = environment.getOrDefault("PATHEXT", ".COM;.EXE;.BAT;.CMD");
        return Stream.of(endings.split(";")).filter(ending -> ending.startsWith("."))
                .map(ending -> ending.toLowerCase(Locale.ROOT)).toList();
    }

    private boolean hasEnding(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return endings().stream().anyMatch(name::endsWith);
    }

    @Override
    public Optional<Problem> obstacle(Path program) {
        Optional<Problem> missing = ProgramFile.missing(program);
        if (missing.isPresent() || hasEnding(program)) {
            return missing;
        }
        return Optional.of(new Problem("The file " + program + " is not a program.",
                "Its ending is none of " + String.join(", ", endings()) + ".",
                "Correct the path in the configuration."));
    }

    @Override
    public List<String> detached(Path program, List<String> arguments, Map<String, String> given, Path trace) {
        boolean verified = "false".equalsIgnoreCase(System.getProperty("jdk.lang.Process.allowAmbiguousCommands"));
        return new WindowsCommandLine(environment.getOrDefault("ComSpec", "cmd.exe"), verified)
                .words(program.toString(), arguments);
    }
}
