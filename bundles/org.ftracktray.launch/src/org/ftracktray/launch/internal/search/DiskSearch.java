// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.search;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.ftracktray.launch.internal.configuration.Expressions;
import org.ftracktray.launch.internal.configuration.LaunchConfiguration.SearchPath;
import org.ftracktray.launch.internal.expression.ExpressionLimitException;
import org.ftracktray.launch.internal.expression.MatchLimit;
import org.ftracktray.launch.internal.platform.Platform;
import org.ftracktray.launch.internal.search.NameExpression.Fit;

/**
 * Finds programs by one expression per part of their path. It only ever opens folders whose name matches, goes exactly as
 * deep as there are expressions, and therefore ends even where links lead in a circle.
 */
public final class DiskSearch {

    private static final int MOST_FOLDERS_KEPT = 2_000;
    /** Nobody installs more versions of one application. */
    private static final int MOST_PROGRAMS = 2_000;
    private static final int MOST_NEAR_MISSES = 3;

    private final Disk disk;
    private final Platform platform;
    private final ApplicationBundles bundles;
    private final int mostNames;
    private final SearchProgress progress;
    /** Several searches of one scan begin in the same folders; where they end, nobody looks again. */
    private final Map<String, List<String>> listings = new HashMap<>();
    private final List<NearMiss> nearMisses = new ArrayList<>();
    private int looksForNearMisses;
    private int names;
    private boolean tooManyPrograms;

    /**
     * A search that looks at no more than a number of names for each path, and ends early when it is cancelled.
     */
    public DiskSearch(Disk disk, Platform platform, int mostNames, SearchProgress progress) {
        this.disk = disk;
        this.platform = platform;
        this.bundles = new ApplicationBundles(disk, platform);
        this.mostNames = mostNames;
        this.progress = progress;
    }

    /** Whether the last search gave up because there were too many names. */
    public boolean gaveUp() {
        return names > mostNames || tooManyPrograms;
    }

    /** Names of which the last search found only the beginning to fit where the whole name must; with their expression. */
    public List<NearMiss> nearMisses() {
        return List.copyOf(nearMisses);
    }

    /** A name of which only the beginning fits an expression. */
    public record NearMiss(String expression, String name) {}

    /** What was found so far, with the names that lead there. */
    private record Place(String path, List<String> names, boolean whole) {
        Place below(String child, String name, boolean fitsWhole) {
            List<String> longer = new ArrayList<>(names);
            longer.add(name);
            return new Place(child, longer, fitsWhole);
        }
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
        nearMisses.clear();
        looksForNearMisses = 0;
        List<String> expressions = new ArrayList<>(search.prefix().subList(1, search.prefix().size()));
        expressions.addAll(search.expression());
        List<Place> found = disk.root(root(search.prefix().getFirst()))
                .map(root -> List.of(new Place(root, List.of(root), true))).orElse(List.of());
        for (int i = 0; i < expressions.size(); i++) {
            boolean last = i == expressions.size() - 1;
            List<Place> next = new ArrayList<>();
            NameExpression expression = NameExpression.of(expressions.get(i), platform.caseSensitive(),
                    search.wholeNames());
            MatchLimit limit = new MatchLimit(progress::cancelled);
            for (Place folder : found) {
                named(expression.text(), () -> matching(folder, expression, limit, last, next));
            }
            found = next;
        }
        if (found.size() > MOST_PROGRAMS) {
            tooManyPrograms = true;
            found = found.subList(0, MOST_PROGRAMS);
        }
        progress.foundPrograms(found.size());
        return Links.withoutThoseToTheSame(versions(search, found));
    }

    /** A drive without its folder means the folder that is current there. */
    private String root(String written) {
        return written.endsWith(":") && platform.name().equals("windows") ? written + "\\" : written;
    }

    private List<FoundProgram> versions(SearchPath search, List<Place> found) {
        List<FoundProgram> programs = new ArrayList<>();
        MatchLimit limit = new MatchLimit(progress::cancelled);
        named(search.versionExpression().orElse("the version"), () -> {
            Pattern expression = ApplicationVersion.expression(search.versionExpression());
            for (Place place : found) {
                ApplicationVersion version = ApplicationVersion.in(place.path(), expression, limit);
                boolean release = version.known();
                programs.add(new FoundProgram(Path.of(place.path()), release ? version : bundles.version(place.path()),
                        place.names(), place.whole(), disk.identity(place.path()), release));
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

    private void matching(Place folder, NameExpression expression, MatchLimit limit, boolean last,
            List<Place> matching) {
        if (expression.onlyName().isPresent()) {
            String name = expression.onlyName().get();
            String only = disk.child(folder.path(), name);
            if (fits(only, last)) {
                matching.add(folder.below(only, name, true));
            } else if (nearMisses.isEmpty() && looksForNearMisses++ < MOST_NEAR_MISSES) {
                fitting(folder, expression, limit, last);
            }
            return;
        }
        fitting(folder, expression, limit, last).forEach((name, fit) -> {
            String path = disk.child(folder.path(), name);
            if (fits(path, last)) {
                matching.add(folder.below(path, name, fit == Fit.WHOLE));
            }
        });
    }

    private Map<String, Fit> fitting(Place folder, NameExpression expression, MatchLimit limit, boolean last) {
        Map<String, Fit> fitting = new TreeMap<>();
        if (names > mostNames || progress.cancelled()) {
            return fitting;
        }
        List<String> all = last ? disk.names(folder.path()) : names(folder.path());
        names += all.size();
        progress.searched(folder.path(), all.size());
        for (String name : all) {
            Fit fit = expression.fit(name, limit);
            if (expression.takes(fit)) {
                fitting.put(name, fit);
            } else if (fit == Fit.BEGINNING && nearMisses.size() < MOST_NEAR_MISSES) {
                nearMisses.add(new NearMiss(expression.text(), name));
            }
        }
        return fitting;
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
}
