// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.ftracktray.client.SecretMask;
import org.ftracktray.launch.ConfigurationFolder;
import org.ftracktray.launch.ConfigurationFolder.Change;
import org.ftracktray.launch.ConfigurationProblem;
import org.ftracktray.launch.ConfigurationReader;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a folder with application configurations, for the repository that a studio keeps them in. */
@Command(name = "check", mixinStandardHelpOptions = true, versionProvider = ProductVersion.class, //
        description = "Says what is wrong in a folder with application configurations, and what changed for artists.", //
        footer = "Needs no site and no user. Variables that only workstations have are told as not set; set them here, too.", //
        exitCodeListHeading = "Exit codes:%n", //
        exitCodeList = {"0:nothing is wrong", "1:there are problems", "2:wrong arguments"})
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The folder, or a single file.")
    private Path folder;

    @Option(names = "--against", paramLabel = "DIR", //
            description = "Say what artists get differently than from this folder, too.")
    private Path against;

    @Option(names = "--json", description = "Print one JSON object instead of lines.")
    private boolean json;

    /** What {@code --json} prints; the order of the components is the order in the object. */
    private record Document(List<ConfigurationProblem> problems, List<String> entries, List<Change> changes) {}

    @Override
    public Integer call() throws InterruptedException {
        verify(folder);
        if (against != null) {
            verify(against);
        }
        try (Services services = new Services()) {
            ConfigurationReader reader = services.get(ConfigurationReader.class);
            ConfigurationFolder checked = reader.read(folder);
            return report(checked, against == null
                    ? Optional.empty()
                    : Optional.of(checked.changesSince(reader.read(against))), spec.commandLine().getOut(), json);
        }
    }

    /** Prints what was found; returns the exit code. */
    static int report(ConfigurationFolder checked, Optional<List<Change>> found, PrintWriter out, boolean json) {
        List<Change> changes = found.orElse(List.of());
        if (json) {
            out.println(MaskedJson.of(new Document(checked.problems(), List.copyOf(checked.entries().keySet()),
                    changes)));
        } else {
            SecretMask mask = SecretMask.ofThisProcess();
            checked.problems().forEach(problem -> out.println(mask.text("problem   " + problem)));
            changes.forEach(change -> print(out, mask, change));
            out.println(checked.entries().size() + " applications and environments, " + checked.problems().size()
                    + " problems" + (found.isEmpty() ? "" : ", " + changes.size() + " changes") + ".");
        }
        return checked.problems().isEmpty() ? 0 : 1;
    }

    private void verify(Path path) {
        if (!Files.exists(path)) {
            throw new ParameterException(spec.commandLine(), path + " does not exist.");
        }
    }

    private static void print(PrintWriter out, SecretMask mask, Change change) {
        out.println("%-10s%s".formatted(change.kind().name().toLowerCase(Locale.ROOT), change.name()));
        change.before().forEach(line -> out.println(mask.text("        - " + line)));
        change.after().forEach(line -> out.println(mask.text("        + " + line)));
    }
}
