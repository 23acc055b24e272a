// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.catalogue;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.ftracktray.launch.Application;
import org.ftracktray.launch.ConfigurationProblem;
import org.ftracktray.launch.Restriction;
import org.ftracktray.launch.Restriction.Subject;
import org.ftracktray.launch.internal.configuration.EnvironmentLayer;
import org.ftracktray.launch.internal.configuration.Problems;
import org.ftracktray.launch.internal.rule.EntityTypes;

/** What one scan found; an immutable snapshot, sorted by label and then with the newest version first. */
public final class Catalogue {

    private static final Comparator<CatalogueEntry> ORDER = Comparator
            .comparing((CatalogueEntry entry) -> entry.application().label(), String.CASE_INSENSITIVE_ORDER)
            .thenComparing(Comparator.comparing(CatalogueEntry::version).reversed())
            .thenComparing(entry -> entry.application().variant(), String.CASE_INSENSITIVE_ORDER);

    /** Nobody starts an application for more, and asking the site for them would keep the menu waiting. */
    private static final int MOST_SELECTED = 500;

    /** Before the first scan. */
    public static final Catalogue EMPTY = of(List.of(), List.of(), new Problems());

    private final Map<String, CatalogueEntry> entries;
    private final List<Application> applications;
    private final List<EnvironmentLayer> layers;
    private final List<ConfigurationProblem> problems;
    private final boolean asksForThePerson;
    /** What some application names in its {@code context}. */
    private final Set<String> contexts;

    private Catalogue(Map<String, CatalogueEntry> entries, List<EnvironmentLayer> layers,
            List<ConfigurationProblem> problems) {
        this.entries = entries;
        this.layers = List.copyOf(layers);
        this.applications = entries.values().stream().map(CatalogueEntry::application).toList();
        this.problems = problems;
        this.contexts = applications.stream().flatMap(each -> each.options().restrictions().stream())
                .filter(each -> each.subject() == Subject.ENTITY_TYPE).flatMap(each -> each.patterns().stream())
                .collect(Collectors.toUnmodifiableSet());
        this.asksForThePerson = applications.stream().anyMatch(each -> aboutThePerson(each.options().restrictions()))
                || layers.stream().anyMatch(each -> aboutThePerson(each.restrictions()));
    }

    /** Sorts the entries; of several with one identifier the last counts, and the others become problems. */
    static Catalogue of(List<CatalogueEntry> all, List<EnvironmentLayer> layers, Problems problems) {
        Map<String, CatalogueEntry> byIdentifier = new LinkedHashMap<>();
        for (CatalogueEntry entry : all) {
            CatalogueEntry earlier = byIdentifier.put(key(entry.application().identifier()), entry);
            if (earlier != null) {
                problems.add(earlier.application().origin(), "\"" + earlier.application().identifier()
                        + "\" is defined again in " + entry.application().origin() + ", which counts.",
                        "Give each version an identifier of its own.");
            }
        }
        Map<String, CatalogueEntry> sorted = new LinkedHashMap<>();
        byIdentifier.values().stream().sorted(ORDER)
                .forEach(entry -> sorted.put(key(entry.application().identifier()), entry));
        return new Catalogue(sorted, layers, problems.all());
    }

    private static String key(String identifier) {
        return identifier.toLowerCase(Locale.ROOT);
    }

    public List<Application> applications() {
        return applications;
    }

    /** The environments that are shared by several applications. */
    public List<EnvironmentLayer> layers() {
        return layers;
    }

    public List<ConfigurationProblem> problems() {
        return problems;
    }

    /** The entry with an identifier, whatever its case. */
    public Optional<CatalogueEntry> find(String identifier) {
        return Optional.ofNullable(entries.get(key(identifier)));
    }

    /** Whether somebody's groups or roles decide about anything. */
    public boolean asksForThePerson() {
        return asksForThePerson;
    }

    private static boolean aboutThePerson(List<Restriction> restrictions) {
        return restrictions.stream().anyMatch(
                each -> each.subject() == Subject.GROUP || each.subject() == Subject.ROLE);
    }

    /**
     * Whether some application can be offered on such a selection at all.
     *
     * @param types
     *            of each selected entity, as an event gives it
     */
    public boolean takes(List<String> types) {
        boolean enough = types.size() == 1
                ? !applications.isEmpty()
                : types.size() <= MOST_SELECTED
                        && applications.stream().anyMatch(application -> application.options().several());
        return enough && types.stream().distinct().allMatch(type -> EntityTypes.mayFit(contexts, type));
    }
}
