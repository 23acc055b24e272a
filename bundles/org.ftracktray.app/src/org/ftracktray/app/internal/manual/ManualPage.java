// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal.manual;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual page of the program with all its commands, in the language of man(7), made from the option model. */
final class ManualPage {

    private final StringBuilder text = new StringBuilder();

    private ManualPage() {}

    /**
     * @param version
     *            of the program, as the foot of the page tells it
     */
    static String of(CommandLine program, String version) {
        ManualPage page = new ManualPage();
        page.write(program.getCommandSpec(), version);
        return page.text.toString();
    }

    private void write(CommandSpec program, String version) {
        line(".TH " + quoted(program.name().toUpperCase()) + " 1 \"\" " + quoted("Ftrack Tray " + version)
                + " \"User Commands\"");
        section("NAME");
        line(escaped(program.name() + " - " + sentence(program.usageMessage().description())));
        section("SYNOPSIS");
        synopsis(program);
        Commands.shown(program).forEach(command -> {
            line(".br");
            synopsis(command.getCommandSpec());
        });
        section("OPTIONS");
        arguments(program);
        Commands.shown(program).forEach(command -> {
            section("COMMAND " + command.getCommandName());
            paragraph(command.getCommandSpec().usageMessage().description());
            arguments(command.getCommandSpec());
            paragraph(command.getCommandSpec().usageMessage().footer());
        });
        section("EXIT STATUS");
        line("0 after an orderly end, 1 when the command failed, 2 when the command line was wrong.");
    }

    private void synopsis(CommandSpec command) {
        String options = command.options().stream().filter(option -> !option.hidden())
                .map(option -> bracketed(option.required(),
                        "\\fB" + escaped(option.longestName()) + "\\fR" + value(option)))
                .collect(Collectors.joining(" "));
        String parameters = command.positionalParameters().stream().filter(parameter -> !parameter.hidden())
                .map(parameter -> bracketed(parameter.required(), "\\fI" + escaped(parameter.paramLabel()) + "\\fR"))
                .collect(Collectors.joining(" "));
        line("\\fB" + escaped(command.qualifiedName()) + "\\fR "
                + Stream.of(options, parameters).filter(part -> !part.isEmpty()).collect(Collectors.joining(" ")));
    }

    private void arguments(CommandSpec command) {
        for (PositionalParamSpec parameter : command.positionalParameters()) {
            item("\\fI" + escaped(parameter.paramLabel()) + "\\fR", parameter.description());
        }
        for (OptionSpec option : command.options()) {
            if (!option.hidden()) {
                item(Stream.of(option.names()).map(name -> "\\fB" + escaped(name) + "\\fR")
                        .collect(Collectors.joining(", ")) + value(option), option.description());
            }
        }
    }

    private static String value(OptionSpec option) {
        return option.arity().max() == 0 ? "" : " \\fI" + escaped(option.paramLabel()) + "\\fR";
    }

    private static String bracketed(boolean required, String text) {
        return required ? text : "[" + text + "]";
    }

    private void section(String title) {
        line(".SH " + quoted(title));
    }

    private void item(String head, String... description) {
        line(".TP");
        line(head);
        line(escaped(sentence(description)));
    }

    private void paragraph(String... lines) {
        if (lines.length > 0) {
            line(".PP");
            line(escaped(sentence(lines)));
        }
    }

    private static String sentence(String... lines) {
        return String.join(" ", List.of(lines)).replace("%n", " ").strip();
    }

    private static String quoted(String text) {
        return '"' + escaped(text).replace("\"", "\\(dq") + '"';
    }

    /** A dot or an apostrophe at the beginning of a line would be a request. */
    private static String escaped(String text) {
        String plain = text.replace("\\", "\\e").replace("-", "\\-");
        return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
