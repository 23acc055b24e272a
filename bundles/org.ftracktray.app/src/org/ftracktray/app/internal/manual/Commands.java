// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal.manual;

import java.util.List;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The commands that people are told about. */
final class Commands {

    private Commands() {}

    static List<CommandLine> shown(CommandSpec program) {
        return program.subcommands().values().stream().distinct()
                .filter(command -> !command.getCommandSpec().usageMessage().hidden()).toList();
    }
}
