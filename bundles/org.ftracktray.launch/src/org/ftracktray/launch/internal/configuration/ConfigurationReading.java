// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.configuration;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.ftracktray.launch.internal.document.Documents;
import org.ftracktray.launch.internal.document.Node;
import org.ftracktray.launch.internal.document.SyntaxException;
import org.ftracktray.launch.internal.platform.Workstation;

/**
 * Reads files in their order into applications and environments. A later entry with the {@code name} of an earlier one overrides its
 * first-level fields, as Connect's extensions do.
 */
public final class ConfigurationReading {

    private static final int MOST_BYTES = 1_000_000;

    private final Workstation workstation;
    private final Problems problems;
    private final Map<String, References> references = new HashMap<>();
    private final Map<String, Node.Mapping> entries = new LinkedHashMap<>();

    private ConfigurationReading(Workstation workstation, Problems problems) {
        this.workstation = workstation;
        this.problems = problems;
    }

    /** What the files describe; whatever is wrong becomes a problem and costs only its entry. */
    public static Configurations read(List<ConfigurationFile> files, Workstation workstation, Problems problems) {
        ConfigurationReading reading = new ConfigurationReading(workstation, problems);
        files.forEach(reading::gather);
        LaunchDefaults defaults = LaunchDefaults.read(reading.entries.values(), reading.references::get, problems);
        List<LaunchConfiguration> applications = new ArrayList<>();
        List<EnvironmentLayer> layers = new ArrayList<>();
        for (Node.Mapping entry : reading.entries.values()) {
            if (LaunchDefaults.recognises(entry)) {
                continue;
            }
            if (EnvironmentLayerReader.recognises(entry)) {
                EnvironmentLayerReader.read(entry, reading.references::get, problems).ifPresent(layers::add);
            } else if (PypeLauncher.recognises(entry)) {
                PypeLauncher.read(entry, reading.references::get, problems).map(defaults::addedTo)
                        .ifPresent(applications::add);
            } else if (PipelineSettings.recognises(entry)) {
                PipelineSettings.read(entry, reading.references::get, problems).stream().map(defaults::addedTo)
                        .forEach(applications::add);
            } else {
                LaunchConfigurationReader.read(defaults.addedTo(entry), reading.references::get, problems)
                        .ifPresent(applications::add);
            }
        }
        return new Configurations(applications, layers);
    }

    private void gather(ConfigurationFile file) {
        try {
            byte[] content = file.content().read();
            if (content.length > MOST_BYTES) {
                problems.add(file.name(), "The file is larger than a megabyte and was not read.",
                        "Move what describes applications into a file of its own.");
                return;
            }
            references.put(file.name(),
                    new References(workstation.javaHome(), file.folder().toString(), workstation.environment(),
                            workstation.platform().name()));
            gather(file, Documents.read(file.name(), content));
        } catch (SyntaxException e) {
            problems.add(e.position(), "", e.getMessage(), "Correct the file; its other applications are missing too.");
        } catch (IOException e) {
            problems.add(file.name(), "The file cannot be read: " + e.getMessage() + ".", "Correct its permissions.");
        }
    }

    private void gather(ConfigurationFile file, Node node) {
        switch (node) {
            case Node.Mapping mapping -> {
                boolean foreign = PypeLauncher.isToml(mapping) && mapping.get("type").isEmpty()
                        && !PypeLauncher.recognises(mapping);
                if (EnvironmentLayerReader.recognises(mapping) || LaunchDefaults.recognises(mapping)
                        || !LaunchConfigurationReader.isSomethingElse(mapping) && !foreign) {
                    add(mapping);
                }
            }
            case Node.Sequence sequence -> sequence.values().forEach(each -> gather(file, each));
            case Node.Nothing nothing -> problems.add(file.name(), "The file is empty.", "Fill or remove it.");
            default -> problems.add(node.position(), "", "An application is expected, but it is " + node.kind() + ".",
                    "Write fields like \"label: Maya\".");
        }
    }

    private void add(Node.Mapping mapping) {
        String key = mapping.get("name").filter(Node.Text.class::isInstance).map(name -> ((Node.Text) name).value())
                .orElseGet(() -> mapping.position().file() + ":" + mapping.position().line());
        entries.merge(key, mapping, (earlier, later) -> {
            Map<String, Node> values = new LinkedHashMap<>(earlier.values());
            values.putAll(later.values());
            return new Node.Mapping(later.position(), values);
        });
    }
}
