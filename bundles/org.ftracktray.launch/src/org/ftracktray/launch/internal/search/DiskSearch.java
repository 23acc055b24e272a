// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.search;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.ftracktray.launch.internal.configuration.Expressions;
import org.ftracktray.launch.internal.configuration.LaunchConfiguration.SearchPath;
import org.ftracktray.launch.internal.platform.Platform;

/**
 * Finds programs by one expression per part of their path. It only ever opens folders whose whole name matches, goes
 * exactly as deep as there are expressions, and therefore ends even where links lead in a circle.
 */
public final class DiskSearch {

    /** One folder name, or a small part of one path, without anything that an expression gives a meaning to. */
    private static final Pattern PLAIN = Pattern.compile("[\\w -]+");

    private final Platform platform;
    private final int mostNames;
    private final SearchProgress progress;
    private int names;

    /**
     * A search that looks at no more than a number of names for each path, and ends early when it is cancelled.
     */
    public DiskSearch(Platform platform, int mostNames, SearchProgress progress) {
        this.platform = platform;
        this.mostNames = mostNames;
        this.progress = progress;
    }

    /** Whether the last search gave up because there were too many names. */
    public boolean gaveUp() {
        return names > mostNames;
    }

    /** The programs, in the order of their paths; none when the prefix does not exist on this machine. */
    public List<FoundProgram> find(SearchPath search) {
        names = 0;
        List<String> expressions = new ArrayList<>(search.prefix().subList(1, search.prefix().size()));
        expressions.addAll(search.expression());
        List<Path> found = root(search.prefix().getFirst()).map(List::of).orElse(List.of());
        for (int i = 0; i < expressions.size(); i++) {
            boolean last = i == expressions.size() - 1;
            List<Path> next = new ArrayList<>();
            for (Path folder : found) {
                next.addAll(matching(folder, expressions.get(i), last));
            }
            found = next;
        }
        progress.foundPrograms(found.size());
        Pattern version = ApplicationVersion.expression(search.versionExpression());
        return withoutLinksToTheSame(
                found.stream().map(path -> new FoundProgram(path, ApplicationVersion.in(path.toString(), version)))
                        .toList());
    }

    private static Optional<Path> root(String prefix) {
        try {
            Path root = Path.of(prefix);
            return root.isAbsolute() && Files.isDirectory(root) ? Optional.of(root) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private List<Path> matching(Path folder, String expression, boolean last) {
        if (PLAIN.matcher(expression).matches()) {
            Path only = folder.resolve(expression);
            return fits(only, last) ? List.of(only) : List.of();
        }
        Pattern pattern = Expressions.compile(expression, platform.caseSensitive());
        List<Path> matching = new ArrayList<>();
        progress.entered(folder.toString());
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (++names > mostNames || progress.cancelled()) {
                    break;
                }
                progress.sawAName();
                if (pattern.matcher(entry.getFileName().toString()).matches() && fits(entry, last)) {
                    matching.add(entry);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // A folder that may not be read holds nothing that could be started.
            return matching;
        }
        matching.sort(null);
        return matching;
    }

    private boolean fits(Path path, boolean last) {
        if (!last) {
            return Files.isDirectory(path);
        }
        return Files.isRegularFile(path) || platform.folderCanBeProgram(path) && Files.isDirectory(path);
    }

    /**
     * Several names of one file stay only when they tell different versions: start scripts are often shared by links
     * that differ in just that.
     */
    private static List<FoundProgram> withoutLinksToTheSame(List<FoundProgram> all) {
        Map<Path, List<FoundProgram>> byFile = new LinkedHashMap<>();
        for (FoundProgram program : all) {
            List<FoundProgram> same = byFile.computeIfAbsent(real(program.path()), file -> new ArrayList<>());
            boolean told = same.stream().anyMatch(other -> other.version().equals(program.version()));
            if (!told) {
                same.add(program);
            }
        }
        byFile.values().forEach(same -> {
            if (same.size() > 1) {
                same.removeIf(program -> !program.version().known());
            }
        });
        return byFile.values().stream().flatMap(List::stream).toList();
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path;
        }
    }
}
