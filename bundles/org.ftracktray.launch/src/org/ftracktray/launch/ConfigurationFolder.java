// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * The configuration files of a folder as artists would get them, read without a site, a user, or a look at what is
 * installed: for the repository that a studio keeps them in. Immutable.
 *
 * @param problems
 *            what is wrong, by file
 * @param entries
 *            what is configured: for each application (by its identifier, with {@code {version}} in it) and each shared
 *            environment its effective fields, one in a line
 */
public record ConfigurationFolder(List<ConfigurationProblem> problems, SortedMap<String, List<String>> entries) {

    /**
     * What became of an application or shared environment.
     *
     * @param name
     *            its key in {@link #entries()}
     * @param before
     *            the lines that it had and has no more
     * @param after
     *            the lines that it did not have
     */
    public record Change(String name, Kind kind, List<String> before, List<String> after) {}

    /** Kinds of changes. */
    public enum Kind {
        ADDED, REMOVED, CHANGED
    }

    /** What is different for artists from what the other folder gave them, in the order of the names. */
    public List<Change> changesSince(ConfigurationFolder earlier) {
        Set<String> names = new TreeSet<>(entries.keySet());
        names.addAll(earlier.entries().keySet());
        List<Change> changes = new ArrayList<>();
        for (String name : names) {
            List<String> before = earlier.entries().getOrDefault(name, List.of());
            List<String> after = entries.getOrDefault(name, List.of());
            if (!before.equals(after)) {
                changes.add(new Change(name, kind(name, earlier), without(before, after), without(after, before)));
            }
        }
        return List.copyOf(changes);
    }

    private Kind kind(String name, ConfigurationFolder earlier) {
        if (!earlier.entries().containsKey(name)) {
            return Kind.ADDED;
        }
        return entries.containsKey(name) ? Kind.CHANGED : Kind.REMOVED;
    }

    /** A line that only moved is in both. */
    private static List<String> without(List<String> lines, List<String> others) {
        List<String> rest = new ArrayList<>(lines);
        others.forEach(rest::remove);
        return List.copyOf(rest);
    }
}
