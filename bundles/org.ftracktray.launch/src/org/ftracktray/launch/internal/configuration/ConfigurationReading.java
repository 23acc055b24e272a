// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

import org.ftracktray.launch.internal.document.Documents;
import org.ftracktray.launch.internal.document.Documents.Repeated;
import org.ftracktray.launch.internal.document.Node;
import org.ftracktray.launch.internal.document.SyntaxException;
import org.ftracktray.launch.internal.limit.LimitedCalls;
import org.ftracktray.launch.internal.limit.NoAnswerException;
import org.ftracktray.launch.internal.platform.Workstation;

/**
 * Reads files in their order into applications and environments. A later entry with the {@code name} of an earlier one overrides its
 * first-level fields, as Connect's extensions do.
 */
public final class ConfigurationReading {

    /** Of all files together; five thousand of the largest would fill the memory. */
    private static final long MOST_BYTES = 50_000_000;
    /** What has names of its own, which override nothing. */
    private static final Set<EntryKind> OF_OTHERS = Set.of(EntryKind.SETTINGS, EntryKind.PYPE_LAUNCHER,
            EntryKind.PYPE_ENVIRONMENT);

    private final Workstation workstation;
    private final Problems problems;
    private final LimitedCalls calls;
    private final BooleanSupplier cancelled;
    private final Map<String, References> references = new HashMap<>();
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private long bytes;

    /** Collects the values of a name from several files. */
    private record Entry(Node.Position position, Map<String, Node> values) {}

    private ConfigurationReading(Workstation workstation, Problems problems, LimitedCalls calls,
            BooleanSupplier cancelled) {
        this.workstation = workstation;
        this.problems = problems;
        this.calls = calls;
        this.cancelled = cancelled;
    }

    /** As {@link #read(List, Workstation, Problems, LimitedCalls, BooleanSupplier)} with the usual limits. */
    public static Configurations read(List<ConfigurationFile> files, Workstation workstation, Problems problems) {
        return read(files, workstation, problems, new LimitedCalls(), () -> false);
    }

    /** What the files describe; whatever is wrong becomes a problem and costs only its entry. */
    public static Configurations read(List<ConfigurationFile> files, Workstation workstation, Problems problems,
            LimitedCalls calls, BooleanSupplier cancelled) {
        ConfigurationReading reading = new ConfigurationReading(workstation, problems, calls, cancelled);
        for (ConfigurationFile file : files) {
            if (!cancelled.getAsBoolean()) {
                reading.gather(file);
            }
        }
        return reading.configurations();
    }

    private Configurations configurations() {
        List<Node.Mapping> all = entries.values().stream()
                .map(entry -> new Node.Mapping(entry.position(), entry.values())).toList();
        LaunchDefaults defaults = LaunchDefaults.read(all, references::get, problems);
        List<LaunchConfiguration> applications = new ArrayList<>();
        List<EnvironmentLayer> layers = new ArrayList<>();
        for (Node.Mapping entry : all) {
            try {
                read(entry, defaults, applications, layers);
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                problems.add(entry.position(), "", "It cannot be read: " + e + ".",
                        "Correct it, or send it to the authors of Ftrack Tray.");
            }
        }
        Configurations configurations = new Configurations(applications, layers);
        UnsetVariables.tell(configurations, workstation.environment().keySet(), workstation.platform().caseSensitive(),
                problems);
        return configurations;
    }

    private void read(Node.Mapping entry, LaunchDefaults defaults, List<LaunchConfiguration> applications,
            List<EnvironmentLayer> layers) {
        if (LaunchDefaults.recognises(entry) || cancelled.getAsBoolean()) {
            return;
        }
        if (EnvironmentLayerReader.recognises(entry)) {
            EnvironmentLayerReader.read(entry, references::get, problems).ifPresent(layers::add);
        } else if (PypeLauncher.recognises(entry)) {
            PypeLauncher.read(entry, references::get, problems).map(defaults::addedTo).ifPresent(applications::add);
        } else if (PypeEnvironment.recognises(entry)) {
            layers.addAll(PypeEnvironment.read(entry, references::get, problems));
        } else if (PipelineSettings.recognises(entry)) {
            Configurations settings = PipelineSettings.read(entry, references::get, problems);
            settings.applications().stream().map(defaults::addedTo).forEach(applications::add);
            layers.addAll(settings.layers());
        } else {
            LaunchConfigurationReader.read(entry, defaults, references::get, problems)
                    .ifPresent(applications::add);
        }
    }

    private void gather(ConfigurationFile file) {
        try {
            if (bytes > MOST_BYTES) {
                problems.add(file.name(), "It was not read, because the files before it hold more than %,d MB."
                        .formatted(MOST_BYTES / 1_000_000), "Name fewer folders.");
                return;
            }
            gather(file, calls.call(file.name(), cancelled, () -> content(file)));
        } catch (UncheckedIOException e) {
            problems.add(file.name(), "The file cannot be read: " + e.getCause().getMessage() + ".",
                    "Correct its permissions.");
        } catch (NoAnswerException e) {
            problems.add(file.name(), e.getMessage(), "Connect its drive again, or ask your administrator.");
        } catch (CancellationException e) {
            // the catalogue is not used
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            problems.add(file.name(), "The file cannot be read: " + e + ".", "Make it smaller, or correct it.");
        }
    }

    /** What cannot be read is told only when it looks like ours, or when somebody named this very file. */
    private void gather(ConfigurationFile file, byte[] content) {
        if (content.length > ConfigurationFile.MOST_BYTES) {
            if (file.named() || OurWords.areIn(content)) {
                problems.add(file.name(), "The file is larger than a megabyte and was not read.",
                        "Move what describes applications into a file of its own.");
            }
            return;
        }
        List<Repeated> repeated = new ArrayList<>();
        try {
            Node node = Documents.read(file.name(), content, repeated::add);
            references.put(file.name(),
                    new References(workstation.javaHome(), file.folder().toString(), workstation.environment(),
                            workstation.home().toString(), workstation.platform().name()));
            if (gather(file, node)) {
                bytes += content.length;
                repeated.forEach(each -> problems.add(each.position(), each.name(),
                        "\"" + each.name() + "\" is given twice; the last one counts.", "Remove one of them."));
            } else if (file.named()) {
                problems.add(file.name(), "It holds nothing that describes applications.",
                        "Name another file, or give it a \"type\".");
            }
        } catch (SyntaxException e) {
            if (file.named() || OurWords.areIn(content)) {
                problems.add(e.position(), "", OurWords.hasUnfinishedMerge(content)
                        ? "The file holds the marks of a merge that was not finished (<<<<<<<)."
                        : e.getMessage(), "Correct the file; its other applications are missing too.");
            }
        }
    }

    private static byte[] content(ConfigurationFile file) {
        try {
            return file.content().read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether there is anything of ours in it. */
    private boolean gather(ConfigurationFile file, Node node) {
        switch (node) {
            case Node.Mapping mapping -> {
                EntryKind kind = EntryKind.of(mapping, entries.keySet());
                switch (kind) {
                    case FOREIGN -> {
                        return false;
                    }
                    case WRONG_TYPE -> EntryKind.tellWrongType(mapping, problems);
                    default -> add(mapping, kind);
                }
            }
            case Node.Sequence sequence -> {
                return gather(file, sequence);
            }
            case Node.Nothing nothing -> problems.add(file.name(), "The file is empty.", "Fill or remove it.");
            case Node.Text text when !OurWords.areIn(text.value()) -> {
                return false;
            }
            case Node.Text text -> noApplication(text);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean gather(ConfigurationFile file, Node.Sequence sequence) {
        boolean ours = false;
        for (Node each : DatabaseDocuments.newest(sequence)) {
            ours |= each instanceof Node.Mapping && gather(file, each);
        }
        if (ours) {
            sequence.values().stream().filter(each -> !(each instanceof Node.Mapping)).forEach(this::noApplication);
        }
        return ours;
    }

    private void noApplication(Node node) {
        problems.add(node.position(), "", "An application is expected, but it is " + node.kind() + ".",
                "Write fields like \"label: Maya\".");
    }

    private void add(Node.Mapping mapping, EntryKind kind) {
        String place = mapping.position().file() + ":" + mapping.position().line();
        String key = OF_OTHERS.contains(kind)
                ? place
                : mapping.get("name").filter(Node.Text.class::isInstance).map(name -> ((Node.Text) name).value())
                        .orElse(place);
        Map<String, Node> values = entries.containsKey(key)
                ? entries.get(key).values()
                : new LinkedHashMap<>();
        values.putAll(mapping.values());
        entries.put(key, new Entry(mapping.position(), values));
    }
}
