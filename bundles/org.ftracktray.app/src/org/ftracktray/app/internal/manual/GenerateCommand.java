// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal.manual;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.ftracktray.signin.ProductBuild;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes what shells complete and the manual page; the packages are made with it. */
@Command(name = "generate", hidden = true, mixinStandardHelpOptions = true, //
        description = "Writes the completion for bash, zsh and fish and the manual page into a folder.")
public final class GenerateCommand implements Callable<Integer> {

    private static final String PROGRAM = "ftrack-tray";

    @Spec
    private CommandSpec spec;

    @Option(names = "--output", paramLabel = "DIR", required = true, description = "The folder; it is created.")
    private Path output;

    @Override
    public Integer call() throws IOException {
        CommandLine program = spec.root().commandLine();
        program.setCommandName(PROGRAM);
        Files.createDirectories(output);
        Files.writeString(output.resolve(PROGRAM + ".bash"), AutoComplete.bash(PROGRAM, program));
        Files.writeString(output.resolve(PROGRAM + ".fish"), FishCompletion.of(program));
        Files.writeString(output.resolve(PROGRAM + ".1"), ManualPage.of(program, ProductBuild.current().version()));
        return 0;
    }
}
