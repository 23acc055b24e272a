// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.diagnostics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.swt.widgets.Composite;
import org.ftracktray.diagnostics.CheckOutcome;
import org.ftracktray.diagnostics.Severity;
import org.ftracktray.ui.internal.widgets.Scrolled;

/**
 * The rows of all checks, the worst on top. What is known already keeps its place until all have ended, so that nothing moves
 * while it is read. UI thread only.
 */
final class CheckRows {
    private final Scrolled list;
    private final Map<String, CheckRow> rows = new LinkedHashMap<>();
    private final Map<String, Severity> severities = new LinkedHashMap<>();

    CheckRows(Scrolled list) {
        this.list = list;
    }

    /** Shows what a check found as soon as it did. */
    void show(CheckOutcome outcome) {
        Severity severity = outcome.result().severity();
        CheckRow known = rows.get(outcome.id());
        CheckRow row = known != null ? known : new CheckRow(list.page(), outcome.id(), list::measure);
        row.show(outcome);
        if (known == null) {
            rows.entrySet().stream().filter(other -> severities.get(other.getKey()).compareTo(severity) < 0)
                    .map(other -> other.getValue().composite()).min(CheckRows::above)
                    .ifPresent(row.composite()::moveAbove);
            rows.put(outcome.id(), row);
        }
        severities.put(outcome.id(), severity);
        list.measure();
    }

    private static int above(Composite one, Composite other) {
        List<?> all = List.of(one.getParent().getChildren());
        return Integer.compare(all.indexOf(one), all.indexOf(other));
    }

    /** All that were found, in the order in which they are to stand; rows of checks that are gone go. */
    void finish(List<CheckOutcome> outcomes) {
        Set<String> made = outcomes.stream().map(CheckOutcome::id).collect(Collectors.toSet());
        rows.entrySet().removeIf(row -> {
            boolean gone = !made.contains(row.getKey());
            if (gone) {
                row.getValue().composite().dispose();
                severities.remove(row.getKey());
            }
            return gone;
        });
        outcomes.forEach(this::show);
        outcomes.forEach(outcome -> rows.get(outcome.id()).composite().moveBelow(null));
        list.measure();
    }
}
