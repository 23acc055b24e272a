// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.ftracktray.launch.EnvironmentChange;
import org.ftracktray.launch.internal.configuration.EnvironmentLayer.Level;
import org.ftracktray.launch.internal.configuration.SettingsExport.Group;
import org.ftracktray.launch.internal.document.Node;

/**
 * Reads the tools of OpenPype's and AYON's settings into shared environments: that of a group applies when one of its variants
 * is used on the task, that of a variant when it is used itself and fits the application.
 */
final class ToolSettings {

    private final SettingsExport export;
    private final Function<String, References> references;
    private final Problems problems;
    private final List<EnvironmentLayer> layers = new ArrayList<>();

    private ToolSettings(SettingsExport export, Function<String, References> references, Problems problems) {
        this.export = export;
        this.references = references;
        this.problems = problems;
    }

    static List<EnvironmentLayer> read(SettingsExport export, Function<String, References> references,
            Problems problems) {
        ToolSettings settings = new ToolSettings(export, references, problems);
        export.general()
                .ifPresent(general -> settings.add(settings.section(general, "general"), Level.STUDIO, List.of(),
                        List.of()));
        export.tools().forEach(settings::readGroup);
        return settings.layers;
    }

    private void readGroup(Group group) {
        Map<String, Node.Mapping> variants = group.values().get("variants").map(SettingsExport::named).orElse(Map.of());
        List<String> all = variants.keySet().stream().flatMap(name -> names(group, name).stream()).toList();
        if (all.isEmpty()) {
            return;
        }
        add(section(group.values(), group.name()), Level.TOOL, List.of(), all);
        variants.forEach((name, values) -> {
            Section variant = section(values, group.name() + ".variants." + name);
            boolean onlyVariables = !variant.has("environment") && !variant.has("host_names")
                    && !variant.has("app_variants");
            Section whole = onlyVariables
                    ? variant.with(new Node.Mapping(values.position(), Map.of("environment", values)), group.name())
                    : variant;
            add(whole, Level.TOOL, onlyVariables ? List.of() : applications(variant), names(group, name));
        });
    }

    /** As the attribute of a task may list it. */
    private static List<String> names(Group group, String variant) {
        return List.of(group.name() + "/" + variant, group.name() + "_" + variant);
    }

    private List<String> applications(Section variant) {
        List<String> named = variant.texts("app_variants").stream().map(name -> name.replace('/', '_')).toList();
        if (!named.isEmpty()) {
            return named;
        }
        List<String> patterns = new ArrayList<>();
        for (String host : variant.texts("host_names")) {
            patterns.add(host + "_*");
            export.groups().stream().filter(each -> section(each.values(), "").text("host_name").filter(host::equals)
                    .isPresent()).forEach(each -> patterns.add(each.name() + "_*"));
        }
        return patterns;
    }

    private void add(Section section, Level level, List<String> applications, List<String> tools) {
        List<EnvironmentChange> changes = SettingsEnvironment.read(section);
        if (!changes.isEmpty()) {
            layers.add(new EnvironmentLayer(section.position(), level, List.of(), applications, tools, changes));
        }
    }

    private Section section(Node.Mapping mapping, String path) {
        return new Section(mapping, path, references, problems);
    }
}
