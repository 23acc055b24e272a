// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

import org.ftracktray.sandbox.SandboxOptions;
import org.ftracktray.sandbox.SandboxStudio;

import tools.jackson.databind.json.JsonMapper;

/** The part of the sandbox command that touches the sandbox bundle, which an installation may lack. */
final class SandboxRun {

    /** What {@code --json} prints; the order of the components is the order in the line. */
    private record Ready(String url, List<ReadyAccount> accounts) {}

    private record ReadyAccount(String user, String apiKey) {}

    /** @param data null to keep nothing @param seed null for the demonstration studio */
    record Arguments(int port, String bind, Path data, Path seed, boolean json) {}

    private final Arguments arguments;
    private final PrintWriter out;

    SandboxRun(Arguments arguments, PrintWriter out) {
        this.arguments = arguments;
        this.out = out;
    }

    int until(RunningCommand running) throws Exception {
        try (SandboxStudio studio = SandboxStudio.start(options())) {
            print(new Ready(studio.url().toString(), studio.accounts().stream() //
                    .map(account -> new ReadyAccount(account.user(), account.apiKey())).toList()));
            running.awaitEnd();
        }
        return 0;
    }

    private SandboxOptions options() {
        SandboxOptions options = SandboxOptions.defaults().withPort(arguments.port()).withBindAddress(arguments.bind());
        options = arguments.data() == null ? options : options.withData(arguments.data());
        return arguments.seed() == null ? options : options.withSeed(arguments.seed());
    }

    private void print(Ready ready) {
        if (arguments.json()) {
            out.println(JsonMapper.shared().writeValueAsString(ready));
        } else {
            out.println("Sandbox studio at " + ready.url());
            ready.accounts()
                    .forEach(account -> out.println("  user " + account.user() + ", API key " + account.apiKey()));
            out.println("Press Ctrl+C to end it.");
        }
        out.flush();
    }
}
