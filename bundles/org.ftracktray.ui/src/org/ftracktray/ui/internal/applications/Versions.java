// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.applications;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.ftracktray.launch.Application;

/** Groups applications by label, the newest version of each first. */
final class Versions {
    private static final Pattern PIECES = Pattern.compile("\\d+|\\D+");

    private Versions() {}

    static Collection<List<Application>> of(List<Application> applications) {
        Map<String, List<Application>> byLabel = new LinkedHashMap<>();
        for (Application application : applications) {
            byLabel.computeIfAbsent(application.label(), label -> new ArrayList<>()).add(application);
        }
        Comparator<Application> newestFirst = (one, other) -> compare(other.variant(), one.variant());
        byLabel.values().forEach(versions -> versions.sort(newestFirst));
        return byLabel.values();
    }

    /** Compares digits as numbers, so that 9 comes before 10. */
    static int compare(String one, String other) {
        List<String> a = PIECES.matcher(one).results().map(MatchResult::group).toList();
        List<String> b = PIECES.matcher(other).results().map(MatchResult::group).toList();
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int order = Character.isDigit(a.get(i).charAt(0)) && Character.isDigit(b.get(i).charAt(0))
                    ? new BigInteger(a.get(i)).compareTo(new BigInteger(b.get(i)))
                    : a.get(i).compareToIgnoreCase(b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }
}
