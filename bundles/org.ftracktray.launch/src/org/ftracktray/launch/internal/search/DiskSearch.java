// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.search;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.ftracktray.launch.internal.configuration.ExpressionLimitException;
import org.ftracktray.launch.internal.configuration.Expressions;
import org.ftracktray.launch.internal.configuration.LaunchConfiguration.SearchPath;
import org.ftracktray.launch.internal.configuration.MatchLimit;
import org.ftracktray.launch.internal.platform.Platform;

/**
 * Finds programs by one expression per part of their path. It only ever opens folders whose whole name matches, goes
 * exactly as deep as there are expressions, and therefore ends even where links lead in a circle.
 */
public final class DiskSearch {

    private static final int MOST_FOLDERS_KEPT = 2_000;
    /** Nobody installs more versions of one application. */
    private static final int MOST_PROGRAMS = 2_000;

    private final Disk disk;
    private final Platform platform;
    private final int mostNames;
    private final SearchProgress progress;
    /** Several searches of one scan begin in the same folders; where they end, nobody looks again. */
    private final Map<String, List<String>> listings = new HashMap<>();
    private int names;
    private boolean tooManyPrograms;

    /**
     * A search that looks at no more than a number of names for each path, and ends early when it is cancelled.
     */
    public DiskSearch(Disk disk, Platform platform, int mostNames, SearchProgress progress) {
        this.disk = disk;
        this.platform = platform;
        this.mostNames = mostNames;
        this.progress = progress;
    }

    /** Whether the last search gave up because there were too many names. */
    public boolean gaveUp() {
        return names > mostNames || tooManyPrograms;
    }

    /**
     * The programs, in the order of their paths; none when the prefix does not exist on this machine.
     *
     * @throws ExpressionLimitException
     *             when one of its expressions costs too much; the message names it
     */
    public List<FoundProgram> find(SearchPath search) {
        names = 0;
        tooManyPrograms = false;
        List<String> expressions = new ArrayList<>(search.prefix().subList(1, search.prefix().size()));
        expressions.addAll(search.expression());
        List<String> found = disk.root(search.prefix().getFirst()).map(List::of).orElse(List.of());
        for (int i = 0; i < expressions.size(); i++) {
            boolean last = i == expressions.size() - 1;
            List<String> next = new ArrayList<>();
            NameExpression expression = NameExpression.of(expressions.get(i), platform.caseSensitive());
            MatchLimit limit = new MatchLimit(progress::cancelled);
            for (String folder : found) {
                named(expression.text(), () -> matching(folder, expression, limit, last, next));
            }
            found = next;
        }
        if (found.size() > MOST_PROGRAMS) {
            tooManyPrograms = true;
            found = found.subList(0, MOST_PROGRAMS);
        }
        progress.foundPrograms(found.size());
        return withoutLinksToTheSame(versions(search, found));
    }

    private List<FoundProgram> versions(SearchPath search, List<String> found) {
        List<FoundProgram> programs = new ArrayList<>();
        MatchLimit limit = new MatchLimit(progress::cancelled);
        named(search.versionExpression().orElse("the version"), () -> {
            Pattern version = ApplicationVersion.expression(search.versionExpression());
            for (String path : found) {
                programs.add(new FoundProgram(Path.of(path), ApplicationVersion.in(path, version, limit)));
            }
        });
        return programs;
    }

    private static void named(String expression, Runnable applied) {
        try {
            applied.run();
        } catch (ExpressionLimitException e) {
            throw new ExpressionLimitException("The expression \"" + Expressions.shortened(expression)
                    + "\" cannot be used. " + e.getMessage(), e);
        }
    }

    private void matching(String folder, NameExpression expression, MatchLimit limit, boolean last,
            List<String> matching) {
        if (expression.onlyName().isPresent()) {
            String only = disk.child(folder, expression.onlyName().get());
            if (fits(only, last)) {
                matching.add(only);
            }
            return;
        }
        if (names > mostNames || progress.cancelled()) {
            return;
        }
        List<String> all = last ? disk.names(folder) : names(folder);
        names += all.size();
        progress.searched(folder, all.size());
        List<String> fitting = new ArrayList<>();
        for (String name : all) {
            if (expression.matches(name, limit)) {
                fitting.add(name);
            }
        }
        fitting.sort(null);
        for (String name : fitting) {
            String path = disk.child(folder, name);
            if (fits(path, last)) {
                matching.add(path);
            }
        }
    }

    private List<String> names(String folder) {
        List<String> known = listings.get(folder);
        if (known != null) {
            return known;
        }
        List<String> all = disk.names(folder);
        if (listings.size() < MOST_FOLDERS_KEPT) {
            listings.put(folder, all);
        }
        return all;
    }

    private boolean fits(String path, boolean last) {
        return last
                ? disk.isFile(path) || platform.folderCanBeProgram(Path.of(path)) && disk.isFolder(path)
                : disk.isFolder(path);
    }

    /**
     * Several names of one file stay only when they tell different versions: start scripts are often shared by links
     * that differ in just that.
     */
    private List<FoundProgram> withoutLinksToTheSame(List<FoundProgram> all) {
        Map<Object, List<FoundProgram>> byFile = new LinkedHashMap<>();
        for (FoundProgram program : all) {
            List<FoundProgram> same = byFile.computeIfAbsent(disk.identity(program.path().toString()),
                    file -> new ArrayList<>());
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
}
