// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Only the sandbox studio, until SIGTERM. */
@Command(name = "sandbox", mixinStandardHelpOptions = true, versionProvider = ProductVersion.class, //
        description = "Starts a studio on this machine to try things with; prints its address and accounts.")
final class SandboxCommand implements Callable<Integer> {

    private final RunningCommand running;

    @Spec
    private CommandSpec spec;

    @Option(names = "--port", paramLabel = "N", defaultValue = "0", description = "The port; without it any free one.")
    private int port;

    @Option(names = "--bind", paramLabel = "ADDRESS", defaultValue = "127.0.0.1", //
            description = "The interface to listen on. Whoever reaches the studio can try to sign in; without it only "
                    + "this machine can.")
    private String bind;

    @Option(names = "--data", paramLabel = "DIR", description = "Keep the studio in this folder; without it everything "
            + "is gone at the end.")
    private Path data;

    @Option(names = "--seed", paramLabel = "FILE", description = "Make the studio from this YAML file; a studio that "
            + "--data has kept is taken as it is.")
    private Path seed;

    @Option(names = "--json", description = "Print address and accounts as one line of JSON.")
    private boolean json;

    SandboxCommand(RunningCommand running) {
        this.running = running;
    }

    @Override
    public Integer call() throws Exception {
        try {
            return new SandboxRun(new SandboxRun.Arguments(port, bind, data, seed, json), spec.commandLine().getOut())
                    .until(running);
        } catch (NoClassDefFoundError absent) {
            throw new IllegalStateException("this installation comes without the sandbox studio", absent);
        }
    }
}
