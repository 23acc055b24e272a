// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was measured, by subject and contender, and the table of it. */
final class Figures {
    private final Map<String, Map<String, List<Double>>> all = new LinkedHashMap<>();

    void add(String what, Contender who, double value) {
        all.computeIfAbsent(what, w -> new LinkedHashMap<>()).computeIfAbsent(who.name(), w -> new ArrayList<>())
                .add(value);
    }

    static double percentile(List<Double> values, double part) {
        var sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(part * sorted.size())));
    }

    /** Medians with the smallest and largest, and the first contender's share of the second's. */
    String table(Contender ours, Contender theirs) {
        var text = new StringBuilder(row("", ours.name(), theirs.name(), "ratio"));
        all.forEach((what, values) -> {
            var a = values.get(ours.name());
            var b = values.get(theirs.name());
            text.append(row(what, summary(a), summary(b), number(percentile(a, 0.5) / percentile(b, 0.5))));
        });
        return text.toString();
    }

    private static String row(String what, String ours, String theirs, String ratio) {
        return String.format("| %-44s | %-26s | %-26s | %6s |%n", what, ours, theirs, ratio);
    }

    private static String summary(List<Double> values) {
        return number(percentile(values, 0.5)) + " [" + number(percentile(values, 0)) + ".."
                + number(percentile(values, 1))
                + "]";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) >= 100 ? "%.0f" : Math.abs(value) >= 10 ? "%.1f" : "%.2f",
                value);
    }
}
