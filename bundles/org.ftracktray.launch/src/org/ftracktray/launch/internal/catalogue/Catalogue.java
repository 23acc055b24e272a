// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.catalogue;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ftracktray.launch.Application;
import org.ftracktray.launch.ConfigurationProblem;
import org.ftracktray.launch.Restriction;
import org.ftracktray.launch.Restriction.Subject;
import org.ftracktray.launch.internal.configuration.EnvironmentLayer;
import org.ftracktray.launch.internal.configuration.Problems;
import org.ftracktray.launch.internal.rule.EntityTypes;

/** What one scan found; an immutable snapshot, sorted by label and then as their list says, or with the newest version first. */
public final class Catalogue {

    private static final Comparator<CatalogueEntry> ORDER = Comparator
            .comparing((CatalogueEntry entry) -> entry.application().label(), String.CASE_INSENSITIVE_ORDER)
            .thenComparingInt(CatalogueEntry::place)
            .thenComparing(Comparator.comparing(CatalogueEntry::version).reversed())
            .thenComparing(entry -> entry.application().variant(), String.CASE_INSENSITIVE_ORDER);

    /** Nobody starts an application for more, and asking the site for them would keep the menu waiting. */
    private static final int MOST_SELECTED = 500;

    /** Before the first scan. */
    public static final Catalogue EMPTY = of(List.of(), List.of(), new Problems());

    private final Map<String, CatalogueEntry> entries;
    private final Map<String, CatalogueEntry> byOtherIdentifier = new HashMap<>();
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
        entries.values().forEach(entry -> entry.application().otherIdentifiers()
                .forEach(other -> byOtherIdentifier.merge(Names.key(other), entry, Catalogue::theInstalled)));
        this.problems = problems;
        this.contexts = applications.stream().flatMap(each -> each.options().restrictions().stream())
                .filter(each -> each.subject() == Subject.ENTITY_TYPE).flatMap(each -> each.patterns().stream())
                .collect(Collectors.toUnmodifiableSet());
        this.asksForThePerson = applications.stream().anyMatch(each -> aboutThePerson(each.options().restrictions()))
                || layers.stream().anyMatch(each -> aboutThePerson(each.restrictions()));
    }

    /** Sorts the entries; of several with one identifier the last counts, and the others become problems. */
    static Catalogue of(List<CatalogueEntry> all, List<EnvironmentLayer> layers, Problems problems) {
        Map<String, CatalogueEntry> sorted = new LinkedHashMap<>();
        OneForEach.identifier(all, problems).stream().sorted(ORDER)
                .forEach(entry -> sorted.put(Names.key(entry.application().identifier()), entry));
        return new Catalogue(sorted, layers, problems.all());
    }

    public List<Application> applications() {
        return applications;
    }

    private static CatalogueEntry theInstalled(CatalogueEntry first, CatalogueEntry other) {
        boolean better = !first.application().availability().installed()
                && other.application().availability().installed();
        return better ? other : first;
    }

    /** The environments that are shared by several applications. */
    public List<EnvironmentLayer> layers() {
        return layers;
    }

    public List<ConfigurationProblem> problems() {
        return problems;
    }

    /**
     * The entry with an identifier, whatever its case, or with that among its others. A star at the end stands for any
     * further text, as in Connect; the first that is installed counts.
     */
    public Optional<CatalogueEntry> find(String identifier) {
        String key = Names.key(identifier);
        CatalogueEntry entry = entries.get(key);
        return entry != null
                ? Optional.of(entry)
                : Optional.ofNullable(
                        key.endsWith("*") ? beginning(key.substring(0, key.length() - 1)) : byOtherIdentifier.get(key));
    }

    private CatalogueEntry beginning(String key) {
        List<CatalogueEntry> all = entries.values().stream()
                .filter(entry -> Stream
                        .concat(Stream.of(entry.application().identifier()),
                                entry.application().otherIdentifiers().stream())
                        .anyMatch(name -> Names.key(name).startsWith(key)))
                .toList();
        return all.stream().filter(entry -> entry.application().availability().installed()).findFirst()
                .orElse(all.isEmpty() ? null : all.getFirst());
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
