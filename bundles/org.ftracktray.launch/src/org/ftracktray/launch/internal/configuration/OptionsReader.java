// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.configuration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.ftracktray.launch.ApplicationOptions;
import org.ftracktray.launch.ApplicationOptions.Folders;
import org.ftracktray.launch.ApplicationOptions.Profile;
import org.ftracktray.launch.FollowUp;
import org.ftracktray.launch.HookProgram;
import org.ftracktray.launch.HookProgram.Moment;
import org.ftracktray.launch.WorkFiles;
import org.ftracktray.launch.internal.document.Node;
import org.ftracktray.task.StatusRule;

/** Reads what happens around a start: work files, status, timer and hooks. */
final class OptionsReader {

    private static final Duration HOOK_LIMIT = Duration.ofSeconds(10);

    private OptionsReader() {}

    /** The options with what the section sets about folders, variables and everything around a start. */
    static ApplicationOptions around(Section section, ApplicationOptions options) {
        ApplicationOptions around = options
                .with(workFiles(section), followUp(section, options.followUp()), hooks(section))
                .with(new Folders(section.text("work_folder"), section.text("working_directory")))
                .takingSeveral(isTrue(section, "several"))
                .runningAtMost(mostRunning(section));
        return section.has("environment_profiles")
                ? around.with(profiles(section))
                : around;
    }

    private static int mostRunning(Section section) {
        Optional<String> number = section.text("most_running");
        boolean usable = number.filter(text -> text.matches("\\d{1,4}")).isPresent();
        if (number.isPresent() && !usable) {
            section.problem(section.values().get("most_running").position(), "most_running",
                    "\"" + number.get() + "\" is not a number.", "Write how many may run at a time.");
        }
        return usable ? Integer.parseInt(number.get()) : 0;
    }

    private static Set<Profile> profiles(Section section) {
        Set<Profile> profiles = EnumSet.noneOf(Profile.class);
        for (Node node : section.nodes("environment_profiles")) {
            String name = section.textOf(node, "environment_profiles").orElse("");
            Optional<Profile> profile = Stream.of(Profile.values()).filter(each -> each.name().equalsIgnoreCase(name))
                    .findFirst();
            profile.ifPresentOrElse(profiles::add, () -> section.problem(node.position(), "environment_profiles",
                    "There is no profile \"" + name + "\".", "Use connect, avalon, both or an empty list."));
        }
        return profiles;
    }

    private static Optional<WorkFiles> workFiles(Section section) {
        return section.section("work_file").flatMap(file -> {
            file.unknownKeys(Set.of("name", "folder", "launch_arguments", "offer_without"));
            return file.requiredText("name", "Give a pattern, for instance \"{task.name}_v{version}.ma\".")
                    .map(name -> new WorkFiles(name, file.text("folder"), file.texts("launch_arguments"),
                            isTrue(file, "offer_without")));
        });
    }

    private static FollowUp followUp(Section section, FollowUp given) {
        return new FollowUp(statusRules(section), section.has("timer") ? isTrue(section, "timer") : given.timer());
    }

    private static boolean isTrue(Section section, String key) {
        return section.truth(key).orElse(false);
    }

    /** A list of rules, or Pype's form: the new status with the list of the statuses before. */
    private static List<StatusRule> statusRules(Section section) {
        List<StatusRule> rules = new ArrayList<>();
        for (Node node : section.nodes("status_on_start")) {
            switch (node) {
                case Node.Text text -> rules.add(new StatusRule(text.value(), List.of(), List.of()));
                case Node.Mapping mapping when mapping.get("to").isPresent() ->
                    rule(section, mapping).ifPresent(rules::add);
                case Node.Mapping mapping -> rules.addAll(pypeRules(section, mapping));
                default -> section.problem(node.position(), "status_on_start", "A rule is expected, but it is "
                        + node.kind() + ".", "Write the name of a status, or a group with \"to\".");
            }
        }
        return rules;
    }

    private static Optional<StatusRule> rule(Section section, Node.Mapping mapping) {
        Section rule = section.with(mapping, "status_on_start");
        rule.unknownKeys(Set.of("to", "from", "task_types"));
        return rule.text("to").map(to -> new StatusRule(named(to, "ignore") ? "" : to, names(rule, "from"),
                names(rule, "task_types")));
    }

    /** What is ignored comes first, wherever it stands. */
    private static List<StatusRule> pypeRules(Section section, Node.Mapping mapping) {
        List<StatusRule> rules = new ArrayList<>();
        Section statuses = section.with(mapping, "status_on_start");
        for (String to : mapping.values().keySet()) {
            if (named(to, "ignore")) {
                rules.addFirst(new StatusRule("", statuses.texts(to), List.of()));
            } else {
                rules.add(new StatusRule(to, names(statuses, to), List.of()));
            }
        }
        return rules;
    }

    private static List<String> names(Section section, String key) {
        List<String> names = section.texts(key);
        return names.stream().anyMatch(name -> named(name, "any")) ? List.of() : names;
    }

    /** "_any_" in Pype, "__any__" in OpenPype. */
    private static boolean named(String text, String word) {
        return text.toLowerCase(Locale.ROOT).replace("_", "").equals(word) && text.startsWith("_");
    }

    private static List<HookProgram> hooks(Section section) {
        List<HookProgram> hooks = new ArrayList<>();
        section.section("hooks").ifPresent(moments -> {
            moments.unknownKeys(Set.of("before", "after"));
            for (Moment moment : Moment.values()) {
                String key = moment.name().toLowerCase(Locale.ROOT);
                for (Node node : moments.nodes(key)) {
                    hook(moments, key, node, moment).ifPresent(hooks::add);
                }
            }
        });
        return hooks;
    }

    private static Optional<HookProgram> hook(Section moments, String key, Node node, Moment moment) {
        if (!(node instanceof Node.Mapping mapping)) {
            return moments.pathOf(node, moments.field(key))
                    .map(program -> new HookProgram(moment, program, List.of(), HOOK_LIMIT));
        }
        Section hook = moments.with(mapping, moments.field(key));
        hook.unknownKeys(Set.of("program", "arguments", "seconds"));
        Duration limit = hook.text("seconds").filter(text -> text.matches("\\d{1,3}")).map(Long::parseLong)
                .map(Duration::ofSeconds).orElse(HOOK_LIMIT);
        if (hook.missing("program", "Give the path of the program.")) {
            return Optional.empty();
        }
        return hook.path("program").map(program -> new HookProgram(moment, program, hook.texts("arguments"), limit));
    }
}
