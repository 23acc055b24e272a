// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.applications;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.ftracktray.launch.Application;

/** Finds applications by what is typed: every word has to occur, and whose name begins with it comes first. */
record ApplicationSearch(String typed) {
    private static final int NOWHERE = Integer.MAX_VALUE;

    ApplicationSearch {
        typed = typed.toLowerCase(Locale.ROOT).strip();
    }

    /** Those whose name, version or identifier matches, the best first; all, as they are, when nothing is typed. */
    List<CatalogueRow> byName(List<CatalogueRow> rows) {
        return find(rows, false);
    }

    /** As {@link #byName}, and below them those whose path matches. */
    List<CatalogueRow> byNameOrPath(List<CatalogueRow> rows) {
        return find(rows, true);
    }

    private List<CatalogueRow> find(List<CatalogueRow> rows, boolean paths) {
        record Hit(CatalogueRow row, int rank) {}
        return rows.stream().map(row -> new Hit(row, rank(row.application(), paths)))
                .filter(hit -> hit.rank() < NOWHERE)
                .sorted(Comparator.comparingInt(Hit::rank)).map(Hit::row).toList();
    }

    private int rank(Application application, boolean paths) {
        String title = application.title().toLowerCase(Locale.ROOT);
        if (title.startsWith(typed)) {
            return 0;
        }
        String identifier = application.identifier().toLowerCase(Locale.ROOT);
        Optional<String> path = Optional.of(application.executable().toString().toLowerCase(Locale.ROOT))
                .filter(known -> paths);
        return Stream.of(typed.split("\\s+")).mapToInt(word -> rank(word, title, identifier, path)).max().orElse(0);
    }

    private static int rank(String word, String title, String identifier, Optional<String> path) {
        if (Stream.of(title.split("[^\\p{L}\\p{N}]+")).anyMatch(part -> part.startsWith(word))) {
            return 1;
        }
        if (title.contains(word)) {
            return 2;
        }
        if (identifier.contains(word)) {
            return 3;
        }
        return path.filter(known -> known.contains(word)).isPresent() ? 4 : NOWHERE;
    }
}
