// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.catalogue;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.ftracktray.client.Problem;
import org.ftracktray.launch.Application;
import org.ftracktray.launch.Availability;
import org.ftracktray.launch.EnvironmentChange;
import org.ftracktray.launch.internal.configuration.Expressions;
import org.ftracktray.launch.internal.configuration.LaunchConfiguration;
import org.ftracktray.launch.internal.configuration.LaunchConfiguration.NamedExecutable;
import org.ftracktray.launch.internal.configuration.LaunchConfiguration.SearchPath;
import org.ftracktray.launch.internal.configuration.Problems;
import org.ftracktray.launch.internal.document.Node.Position;
import org.ftracktray.launch.internal.expression.ExpressionLimitException;
import org.ftracktray.launch.internal.limit.LimitedCalls;
import org.ftracktray.launch.internal.limit.NoAnswerException;
import org.ftracktray.launch.internal.platform.Platform;
import org.ftracktray.launch.internal.search.AnyForm;
import org.ftracktray.launch.internal.search.ApplicationVersion;
import org.ftracktray.launch.internal.search.DiskSearch;
import org.ftracktray.launch.internal.search.DiskSearch.NearMiss;
import org.ftracktray.launch.internal.search.FoundProgram;

/** Turns what a configuration describes into the versions that are on this machine. */
final class InstalledVersionFinder {

    private final Platform platform;
    private final DiskSearch search;
    private final Problems problems;
    private final LimitedCalls calls;
    private final BooleanSupplier cancelled;

    InstalledVersionFinder(Platform platform, DiskSearch search, Problems problems, LimitedCalls calls,
            BooleanSupplier cancelled) {
        this.platform = platform;
        this.search = search;
        this.problems = problems;
        this.calls = calls;
        this.cancelled = cancelled;
    }

    /** The versions; when there is none, one entry that says why. */
    List<CatalogueEntry> expand(LaunchConfiguration configuration) {
        Map<String, CatalogueEntry> named = new LinkedHashMap<>();
        for (NamedExecutable executable : configuration.executables().getOrDefault(platform.name(), List.of())) {
            Supplier<List<CatalogueEntry>> look = () -> List.of(named(configuration, executable));
            limited(executable.position(), executable.field(), executable.path(), look)
                    .forEach(entry -> keepTheInstalled(named, entry));
        }
        Installations installations = new Installations(named, configuration, problems);
        List<SearchPath> searches = configuration.searches().getOrDefault(platform.name(), List.of());
        for (SearchPath path : searches) {
            installations.add(path, limited(path.position(), path.field(), path.prefix().getFirst(),
                    () -> found(configuration, path)));
            if (search.gaveUp()) {
                problems.add(path.position(), path.field(), "The search was given up because it met too many files.",
                        "Make the first expressions stricter.");
            }
            search.nearMisses().stream().findFirst().filter(miss -> installations.isEmpty())
                    .ifPresent(miss -> problemOf(miss, path));
        }
        List<CatalogueEntry> entries = installations.entries();
        return entries.isEmpty() ? List.of(nothingFound(configuration, searches)) : entries;
    }

    private void problemOf(NearMiss miss, SearchPath path) {
        problems.add(path.position(), path.field() + ".expression",
                "\"" + Expressions.shortened(miss.expression()) + "\" matches only the beginning of \"" + miss.name()
                        + "\". It must match the whole name because of the field \"" + path.ownField().orElseThrow()
                        + "\", which Connect does not have.",
                "Write the whole name, for instance with .* at the end, or add \"match: beginning\" beside it.");
    }

    private List<Installation> found(LaunchConfiguration configuration, SearchPath path) {
        List<Installation> entries = new ArrayList<>();
        for (FoundProgram found : search.find(path)) {
            String suffix = found.path().toString().contains("(Beta)") ? " (beta)" : "";
            ApplicationVersion version = version(configuration, found);
            Names names = Names.of(configuration, configuration.variant(), version, suffix);
            entries.add(new Installation(
                    entry(configuration, found.path(), version, path.arguments(), names, List.of()), found));
        }
        return entries;
    }

    /** As Connect has it, the year by which an application is sold counts, not its own number. */
    private static ApplicationVersion version(LaunchConfiguration configuration, FoundProgram found) {
        OptionalInt offset = configuration.versionYearOffset();
        return found.release() || offset.isEmpty() ? found.version() : found.version().asYear(offset.getAsInt());
    }

    /** What one path of a configuration leads to; whatever goes wrong there costs only this path. */
    private <T> List<T> limited(Position position, String field, String place, Supplier<List<T>> look) {
        try {
            return calls.call(place, cancelled, look);
        } catch (CancellationException e) {
            return List.of();
        } catch (NoAnswerException e) {
            problems.add(position, field, e.place() + ": " + e.getMessage(),
                    "Connect its drive again, or ask your administrator.");
        } catch (ExpressionLimitException e) {
            problems.add(position, field, e.getMessage(), "Write a simpler one.");
        } catch (InvalidPathException e) {
            problems.add(position, field, "\"" + e.getInput() + "\" cannot be a path here.", "Correct it.");
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            problems.add(position, field, "Looking for it failed: " + e + ".",
                    "Correct it, or send this to the authors of Ftrack Tray.");
        }
        return List.of();
    }

    /** Several programs that are named for one version are alternatives; the first that is there counts. */
    private static void keepTheInstalled(Map<String, CatalogueEntry> entries, CatalogueEntry entry) {
        entries.merge(entry.application().identifier(), entry,
                (first, other) -> !first.application().availability().installed()
                        && other.application().availability().installed() ? other : first);
    }

    private CatalogueEntry named(LaunchConfiguration configuration, NamedExecutable executable) {
        Path path = Path.of(executable.path());
        boolean relative = path.getNameCount() > 1 && !path.isAbsolute();
        String variant = executable.variant().orElse(configuration.variant());
        ApplicationVersion version = variant.contains("{version}") || executable.variant().isEmpty()
                ? ApplicationVersion.in(path.toString(), expression(configuration))
                : ApplicationVersion.ofVariant(variant);
        Names names = Names.of(configuration, variant, version, "");
        Optional<Problem> unset = executable.unsetVariable().map(name -> new Problem(
                "The program " + executable.path() + " cannot be looked for.",
                "It refers to the environment variable " + name + ", which is not set here.",
                "Set the variable, or write its value in the configuration."));
        if (unset.isPresent()) {
            return entry(configuration, path, version, executable.arguments(), names, executable.environment(),
                    new Availability.NotInstalled(unset.get()));
        }
        Path absolute = AnyForm.existing(
                relative ? Path.of(configuration.folder()).resolve(path).normalize() : path);
        return entry(configuration, absolute, version, executable.arguments(), names, executable.environment());
    }

    private Pattern expression(LaunchConfiguration configuration) {
        return ApplicationVersion.expression(configuration.searches().getOrDefault(platform.name(), List.of()).stream()
                .findFirst().flatMap(SearchPath::versionExpression));
    }

    private CatalogueEntry entry(LaunchConfiguration configuration, Path path, ApplicationVersion version,
            List<String> arguments, Names names, List<EnvironmentChange> environment) {
        LimitedCalls.asks(path.toString());
        Path program = platform.program(path);
        LimitedCalls.asks(program.toString());
        Availability availability = platform.obstacle(program).<Availability>map(Availability.NotInstalled::new)
                .orElseGet(Availability.Installed::new);
        return entry(configuration, program, version, arguments, names, environment, availability);
    }

    private static CatalogueEntry entry(LaunchConfiguration configuration, Path program, ApplicationVersion version,
            List<String> arguments, Names names, List<EnvironmentChange> environment, Availability availability) {
        return new CatalogueEntry(
                new Application(names.identifier(), configuration.actionIdentifier(), names.label(), names.variant(),
                        configuration.icon(), configuration.description(), program, arguments, availability,
                        configuration.position().file(), configuration.options().withEnvironment(environment),
                        names.others()),
                version, Optional.empty(), configuration.integrations(), names.ofConnect(),
                configuration.place());
    }

    private CatalogueEntry nothingFound(LaunchConfiguration configuration, List<SearchPath> searches) {
        List<String> places = new ArrayList<>();
        for (SearchPath path : searches) {
            places.add(String.join(", ", path.prefix()) + ", " + String.join(", ", path.expression()));
        }
        Problem problem = places.isEmpty()
                ? new Problem(configuration.label() + " is not set up for this operating system.",
                        "Its configuration names nothing for \"" + platform.name() + "\".",
                        "Add it there if it exists.")
                : new Problem(configuration.label() + " was not found on this machine.",
                        "Nothing here matches " + String.join(" or ", places) + ".",
                        "Install it or correct the search in its configuration.");
        String program = searches.isEmpty() ? configuration.label() : searches.getFirst().prefix().getFirst();
        return entry(configuration, pathOf(program), ApplicationVersion.NONE, List.of(),
                Names.of(configuration, configuration.variant(), ApplicationVersion.NONE, ""), List.of(),
                new Availability.NotInstalled(problem));
    }

    private static Path pathOf(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            return Path.of("");
        }
    }
}
