// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.configuration;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the known name that somebody probably meant. */
final class Spelling {

    private Spelling() {}

    static Optional<String> closest(String typed, Collection<String> known) {
        return known.stream().filter(name -> distance(typed, name) <= Math.max(1, name.length() / 4))
                .min(Comparator.comparingInt(name -> distance(typed, name)));
    }

    /** How many letters must be put in, taken out or changed. */
    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(row[j - 1], previous[j]) + 1);
            }
            previous = row;
        }
        return previous[b.length()];
    }
}
