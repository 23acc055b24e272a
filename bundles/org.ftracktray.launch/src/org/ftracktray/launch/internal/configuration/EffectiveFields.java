// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

import org.ftracktray.launch.ApplicationOptions;
import org.ftracktray.launch.EnvironmentChange;
import org.ftracktray.launch.Restriction;

/**
 * What files mean for artists, as lines that can be compared: where something stands, and in which words, makes no
 * difference.
 */
public final class EffectiveFields {

    private EffectiveFields() {}

    /** The lines of each application, by its identifier, and of each shared environment, by what it is for. */
    public static SortedMap<String, List<String>> of(Configurations configurations) {
        SortedMap<String, List<String>> all = new TreeMap<>();
        configurations.applications().forEach(each -> all
                .computeIfAbsent(each.applicationIdentifier(), key -> new ArrayList<>()).addAll(lines(each)));
        configurations.layers()
                .forEach(each -> all.computeIfAbsent(name(each), key -> new ArrayList<>()).addAll(lines(each)));
        return all;
    }

    private static List<String> lines(LaunchConfiguration application) {
        List<String> lines = new ArrayList<>();
        lines.add("label: " + application.label());
        lines.add("variant: " + application.variant());
        application.icon().ifPresent(icon -> lines.add("icon: " + icon));
        application.description().ifPresent(text -> lines.add("description: " + text));
        new TreeMap<>(application.searches()).forEach((platform, searches) -> searches.forEach(
                each -> lines.add("search_path." + platform + ": " + join(each.prefix(), each.expression())
                        + each.versionExpression().map(version -> " version " + version).orElse("")
                        + words(each.arguments()))));
        new TreeMap<>(application.executables()).forEach((platform, executables) -> executables.forEach(each -> {
            lines.add("executables." + platform + ": " + each.path() + words(each.arguments())
                    + each.variant().map(variant -> " as " + variant).orElse(""));
            each.environment().forEach(change -> lines.add("executables." + platform + ": " + line(change)));
        }));
        new TreeMap<>(application.integrations())
                .forEach((group, names) -> lines.add("integrations." + group + ": " + String.join(", ", names)));
        application.versionYearOffset().ifPresent(offset -> lines.add("version_year_offset: " + offset));
        lines.addAll(lines(application.options()));
        return lines;
    }

    private static List<String> lines(ApplicationOptions options) {
        List<String> lines = new ArrayList<>();
        options.environment().forEach(change -> lines.add(line(change)));
        options.restrictions().forEach(each -> lines.add(line(each)));
        lines.add("profiles: " + options.profiles().stream().sorted().toList());
        options.folders().work().ifPresent(work -> lines.add("work folder: " + work));
        options.folders().start().ifPresent(start -> lines.add("working_directory: " + start));
        if (options.several()) {
            lines.add("several: true");
        }
        if (options.mostRunning() > 0) {
            lines.add("running at most: " + options.mostRunning());
        }
        options.workFiles().ifPresent(files -> lines.add("work_file: " + files));
        lines.add("follow-up: " + options.followUp());
        options.hooks().forEach(hook -> lines.add("hook: " + hook));
        return lines;
    }

    private static String name(EnvironmentLayer layer) {
        return "environment " + layer.level().name().toLowerCase(Locale.ROOT)
                + (layer.applications().isEmpty() ? "" : " of " + String.join(", ", layer.applications()))
                + (layer.tools().isEmpty() ? "" : " with " + String.join(", ", layer.tools()))
                + String.join("", layer.restrictions().stream().map(each -> ", " + line(each)).toList());
    }

    private static List<String> lines(EnvironmentLayer layer) {
        return layer.changes().stream().map(EffectiveFields::line).toList();
    }

    private static String line(EnvironmentChange change) {
        return switch (change.operation()) {
            case SET -> change.name() + "=" + change.value();
            case APPEND -> change.name() + "=..." + change.value();
            case PREPEND -> change.name() + "=" + change.value() + "...";
            case UNSET -> change.name() + " is removed";
            case POP -> change.name() + " loses " + change.value();
        };
    }

    private static String line(Restriction restriction) {
        return restriction.subject().field() + ": " + String.join(", ", restriction.patterns());
    }

    private static String join(List<String> prefix, List<String> expression) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(expression);
        return String.join(" / ", all);
    }

    private static String words(List<String> arguments) {
        return arguments.isEmpty() ? "" : " " + arguments;
    }
}
