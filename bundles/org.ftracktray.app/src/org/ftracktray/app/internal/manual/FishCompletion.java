// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal.manual;

import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What the shell fish completes, made from the option model; for bash and zsh picocli makes it itself. */
final class FishCompletion {

    private FishCompletion() {}

    static String of(CommandLine program) {
        CommandSpec spec = program.getCommandSpec();
        StringBuilder text = new StringBuilder();
        String commands = Commands.shown(spec).stream().map(CommandLine::getCommandName)
                .collect(Collectors.joining(" "));
        String before = "complete -c " + spec.name() + " -n 'not __fish_seen_subcommand_from " + commands + "'";
        for (CommandLine command : Commands.shown(spec)) {
            text.append(before).append(" -f -a ").append(command.getCommandName()).append(" -d ")
                    .append(quoted(firstLine(command.getCommandSpec().usageMessage().description()))).append('\n');
        }
        spec.options().forEach(option -> option(text, before, option));
        for (CommandLine command : Commands.shown(spec)) {
            String within = "complete -c " + spec.name() + " -n '__fish_seen_subcommand_from "
                    + command.getCommandName() + "'";
            command.getCommandSpec().options().forEach(option -> option(text, within, option));
            command.getCommandSpec().positionalParameters().stream().filter(FishCompletion::hasCandidates)
                    .forEach(parameter -> text.append(within).append(" -f -a ").append(candidates(parameter))
                            .append('\n'));
        }
        return text.toString();
    }

    private static void option(StringBuilder text, String prefix, OptionSpec option) {
        if (option.hidden()) {
            return;
        }
        text.append(prefix);
        for (String name : option.names()) {
            text.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
        }
        if (option.arity().max() > 0) {
            text.append(" -r");
        }
        if (hasCandidates(option)) {
            text.append(" -f -a ").append(candidates(option));
        }
        text.append(" -d ").append(quoted(firstLine(option.description()))).append('\n');
    }

    private static boolean hasCandidates(ArgSpec argument) {
        return argument.completionCandidates() != null && argument.completionCandidates().iterator().hasNext();
    }

    private static String candidates(ArgSpec argument) {
        return quoted(StreamSupport.stream(argument.completionCandidates().spliterator(), false)
                .collect(Collectors.joining(" ")));
    }

    private static String firstLine(String... lines) {
        return lines.length == 0 ? "" : lines[0];
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
