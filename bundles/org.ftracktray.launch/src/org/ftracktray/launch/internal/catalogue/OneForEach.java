// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.ftracktray.launch.internal.configuration.Problems;

/**
 * Leaves one entry for each identifier. Connect adds the names of integrations to its identifiers, which are not part of ours:
 * where two of its items are the same program one entry stands for both, otherwise both keep Connect's identifiers.
 */
final class OneForEach {

    private OneForEach() {}

    /** The entries that stay; what was left out becomes a problem. */
    static Collection<CatalogueEntry> identifier(List<CatalogueEntry> all, Problems problems) {
        Map<String, Map<String, CatalogueEntry>> byIdentifier = new LinkedHashMap<>();
        for (CatalogueEntry entry : all) {
            CatalogueEntry earlier = byIdentifier
                    .computeIfAbsent(Names.key(entry.application().identifier()), key -> new LinkedHashMap<>())
                    .put(Names.key(entry.connectIdentifier()), entry);
            if (earlier != null) {
                definedAgain(earlier, entry, problems);
            }
        }
        Map<String, CatalogueEntry> one = new LinkedHashMap<>();
        byIdentifier.values().forEach(same -> told(List.copyOf(same.values()), problems)
                .forEach(entry -> one.put(Names.key(entry.application().identifier()), entry)));
        return one.values();
    }

    private static void definedAgain(CatalogueEntry earlier, CatalogueEntry later, Problems problems) {
        problems.add(earlier.application().origin(), "\"" + earlier.application().identifier()
                + "\" is defined again in " + later.application().origin() + ", which counts.",
                "Give each version an identifier of its own.");
    }

    private static List<CatalogueEntry> told(List<CatalogueEntry> same, Problems problems) {
        CatalogueEntry last = same.getLast();
        if (same.size() == 1) {
            return same;
        }
        List<CatalogueEntry> others = same.subList(0, same.size() - 1);
        if (!others.stream().allMatch(last::startsTheSameAs)) {
            return same.stream()
                    .map(entry -> entry.named(entry.connectIdentifier(), variantOf(entry))).toList();
        }
        CatalogueEntry standing = last;
        for (CatalogueEntry other : others) {
            standing = standing.standingFor(other);
            problems.add(other.application().origin(), "\"" + other.connectIdentifier() + "\" and \""
                    + last.connectIdentifier() + "\" in " + last.application().origin()
                    + " start the same program, because Connect's integrations are not loaded here; one entry stands for both.",
                    "Leave one of the two out.");
        }
        return new ArrayList<>(List.of(standing));
    }

    /** With the names of the integrations, which are all that tells them apart. */
    private static String variantOf(CatalogueEntry entry) {
        String identifier = entry.connectIdentifier();
        int added = identifier.lastIndexOf(" [");
        return (entry.application().variant() + (added < 0 ? "" : identifier.substring(added))).strip();
    }
}
