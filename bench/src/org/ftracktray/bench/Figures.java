// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was measured, by target and contender, and the table of it. */
final class Figures {
    private final Map<Target, Map<String, List<Double>>> all = new LinkedHashMap<>();

    void add(Target what, String who, double value) {
        all.computeIfAbsent(what, w -> new LinkedHashMap<>()).computeIfAbsent(who, w -> new ArrayList<>())
                .add(value);
    }

    static double percentile(List<Double> values, double part) {
        var sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(part * sorted.size())));
    }

    /** Medians with the smallest and largest, the first contender's share of the second's, and whether that is the target. */
    String table(String ours, String theirs) {
        var text = new StringBuilder(row("", ours, theirs, "ratio", "target", ""));
        all.forEach((target, values) -> {
            var a = values.get(ours);
            var b = values.get(theirs);
            double reached = percentile(a, 0.5);
            double ratio = reached / percentile(b, 0.5);
            text.append(row(target.what(), summary(a), summary(b), number(ratio), target.text(),
                    target.verdict(reached, ratio, apart(a, b))));
        });
        return text.toString();
    }

    private static boolean apart(List<Double> a, List<Double> b) {
        return percentile(a, 1) < percentile(b, 0) || percentile(b, 1) < percentile(a, 0);
    }

    private static String row(String what, String ours, String theirs, String ratio, String target, String verdict) {
        return String.format("| %-40s | %-24s | %-24s | %6s | %7s | %-6s |%n", what, ours, theirs, ratio, target,
                verdict);
    }

    private static String summary(List<Double> values) {
        return number(percentile(values, 0.5)) + " [" + number(percentile(values, 0)) + ".."
                + number(percentile(values, 1)) + "]";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) >= 100 ? "%.0f" : Math.abs(value) >= 10 ? "%.1f" : "%.2f",
                value);
    }
}
