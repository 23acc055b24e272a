// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.icons;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes the picture from the desktop entry (freedesktop.org) that starts the same program: by its whole path if there is
 * one, else by its name.
 */
final class DesktopEntries implements ProgramIcon {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    /** No path: names of icons come from configuration files. */
    private static final Pattern NAME = Pattern.compile("\\w[\\w.+-]*");

    private record Entry(String program, String icon) {}

    private final List<Path> dataFolders;
    private List<Entry> entries;

    DesktopEntries(List<Path> dataFolders) {
        this.dataFolders = dataFolders;
    }

    /** Those of the running desktop. */
    static DesktopEntries of(Map<String, String> environment) {
        return new DesktopEntries(SharedDataFolders.of(environment));
    }

    @Override
    public Optional<byte[]> of(Path program) throws IOException {
        String whole = program.toString();
        String name = String.valueOf(program.getFileName());
        Optional<Path> file = entry(entry -> entry.program().equals(whole))
                .or(() -> entry(entry -> entry.program().equals(name) || entry.program().endsWith("/" + name)))
                .flatMap(entry -> new IconTheme(dataFolders).find(entry.icon()));
        return content(file);
    }

    @Override
    public Optional<byte[]> named(String name) throws IOException {
        return NAME.matcher(name).matches() ? content(new IconTheme(dataFolders).find(name)) : Optional.empty();
    }

    private static Optional<byte[]> content(Optional<Path> file) throws IOException {
        return file.isPresent() ? Optional.of(Files.readAllBytes(file.get())) : Optional.empty();
    }

    private Optional<Entry> entry(Predicate<Entry> condition) {
        return entries().stream().filter(condition).findFirst();
    }

    private synchronized List<Entry> entries() {
        if (entries == null) {
            entries = dataFolders.stream().map(folder -> folder.resolve("applications")).filter(Files::isDirectory)
                    .flatMap(DesktopEntries::read).toList();
        }
        return entries;
    }

    private static Stream<Entry> read(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".desktop")).sorted().toList().stream()
                    .flatMap(file -> parse(file).stream());
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static Optional<Entry> parse(Path file) {
        String command = null;
        String icon = null;
        try {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                if (line.startsWith("[") && !line.equals("[Desktop Entry]")) {
                    break;
                }
                command = line.startsWith("Exec=") ? line.substring(5) : command;
                icon = line.startsWith("Icon=") ? line.substring(5).strip() : icon;
            }
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
        return command == null || icon == null || icon.isEmpty()
                ? Optional.empty()
                : Optional.of(new Entry(program(command), icon));
    }

    /** The first word that is not "env NAME=value". */
    private static String program(String command) {
        return WORD.matcher(command).results().map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .filter(word -> !word.equals("env") && !word.endsWith("/env") && !word.matches("\\w+=.*")).findFirst()
                .orElse("");
    }
}
