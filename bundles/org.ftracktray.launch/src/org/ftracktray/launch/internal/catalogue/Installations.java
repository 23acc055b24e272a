// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.ftracktray.launch.internal.configuration.LaunchConfiguration;
import org.ftracktray.launch.internal.configuration.LaunchConfiguration.SearchPath;
import org.ftracktray.launch.internal.configuration.Problems;
import org.ftracktray.launch.internal.search.FoundProgram;

/**
 * What of one configuration is installed. Programs in different folders are different installations, and each keeps an entry
 * even where both have the same version. Programs side by side in one folder that would be the same version belong to one
 * installation: the one whose whole name fits stands for it, so that {@code maya} is not mistaken for {@code mayapy}.
 */
final class Installations {

    private static final int SHOWN = 3;

    private static final Comparator<Installation> BEST_FIRST = Comparator
            .comparing((Installation each) -> !each.found().wholeName()).thenComparing(each -> !each.isInstalled())
            .thenComparing(each -> each.name().length());

    private final Map<String, CatalogueEntry> named;
    private final LaunchConfiguration configuration;
    private final Problems problems;
    private final Map<String, List<Installation>> found = new LinkedHashMap<>();

    /** @param named the programs that the configuration names outright, by identifier */
    Installations(Map<String, CatalogueEntry> named, LaunchConfiguration configuration, Problems problems) {
        this.named = named;
        this.configuration = configuration;
        this.problems = problems;
    }

    boolean isEmpty() {
        return named.isEmpty() && found.isEmpty();
    }

    /** Adds what a search found. */
    void add(SearchPath search, List<Installation> programs) {
        Map<List<Object>, List<Installation>> sideBySide = new LinkedHashMap<>();
        for (Installation program : programs) {
            sideBySide.computeIfAbsent(List.of(key(program), program.found().folder()), place -> new ArrayList<>())
                    .add(program);
        }
        List<Installation> leftOut = new ArrayList<>();
        sideBySide.values().forEach(each -> {
            each.sort(BEST_FIRST);
            leftOut.addAll(each.subList(1, each.size()));
            add(each.getFirst());
        });
        if (!leftOut.isEmpty()) {
            tell(search, leftOut);
        }
    }

    private static String key(Installation program) {
        return Names.key(program.entry().application().identifier());
    }

    /** A file that another search found, too, is not a second installation. */
    private void add(Installation program) {
        List<Installation> same = found.computeIfAbsent(key(program), identifier -> new ArrayList<>());
        if (same.stream().noneMatch(other -> other.found().file().equals(program.found().file()))) {
            same.add(program);
        }
    }

    private void tell(SearchPath search, List<Installation> leftOut) {
        List<String> names = leftOut.stream().map(each -> "\"" + each.name() + "\"").distinct().toList();
        FoundProgram first = leftOut.getFirst().found();
        problems.add(search.position(), search.field() + ".expression",
                "%s in %s %s the expression, too, and would be the same version of %s; %s left out.".formatted(
                        String.join(", ", names.subList(0, Math.min(SHOWN, names.size())))
                                + (names.size() > SHOWN ? " and %,d more".formatted(names.size() - SHOWN) : ""),
                        first.names().get(first.names().size() - 2), names.size() == 1 ? "fits" : "fit",
                        configuration.label(), names.size() == 1 ? "it is" : "they are"),
                "End the last expression with $, so that it matches only the program.");
    }

    /** One entry for each installation; those of the same version are told apart by where they lie. */
    List<CatalogueEntry> entries() {
        Map<String, CatalogueEntry> entries = new LinkedHashMap<>(named);
        for (List<Installation> same : found.values()) {
            same.sort(Comparator.comparing(each -> !each.isInstalled()));
            for (int i = 0; i < same.size(); i++) {
                put(entries, same.size() == 1 ? same.getFirst().entry() : toldApart(same, i), same.get(i));
            }
        }
        return List.copyOf(entries.values());
    }

    /** The first keeps its identifier, because projects and the history know it. */
    private CatalogueEntry toldApart(List<Installation> same, int index) {
        CatalogueEntry entry = same.get(index).entry();
        String difference = same.get(index).differenceFrom(same.get(index == 0 ? 1 : 0));
        return index == 0
                ? entry.named(entry.application().identifier(), variant(entry, difference))
                : apart(entry, difference);
    }

    private CatalogueEntry apart(CatalogueEntry entry, String difference) {
        String pattern = configuration.applicationIdentifier();
        boolean free = entry.application().variant().isEmpty() && pattern.contains("{variant}");
        return entry.named(free
                ? pattern.replace("{variant}", difference).replace("{version}", "")
                : entry.application().identifier() + " (" + difference + ")", variant(entry, difference));
    }

    private static String variant(CatalogueEntry entry, String difference) {
        String variant = entry.application().variant();
        return variant.isEmpty() ? difference : variant + " (" + difference + ")";
    }

    /**
     * A program that is named outright takes precedence, and the same file is no second one. Where one name does not tell
     * several apart, the whole way does.
     */
    private void put(Map<String, CatalogueEntry> entries, CatalogueEntry entry, Installation program) {
        String identifier = entry.application().identifier();
        CatalogueEntry other = entries.get(identifier);
        boolean missing = other == named.get(identifier) && (other == null
                || !other.application().availability().installed());
        if (missing) {
            entries.put(identifier, entry);
        } else if (!other.application().executable().equals(entry.application().executable())) {
            CatalogueEntry apart = apart(program.entry(), program.place());
            entries.put(apart.application().identifier(), apart);
        }
    }
}
