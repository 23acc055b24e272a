// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;

import org.ftracktray.client.ApiKey;
import org.ftracktray.client.Registration;
import org.ftracktray.client.SiteAddress;
import org.ftracktray.launch.LaunchHistory;
import org.ftracktray.listener.Listener;
import org.ftracktray.signin.SignIn;
import org.ftracktray.signin.SignInState;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The listener and launcher without any window: one line per state and event, until SIGTERM. */
@Command(name = "headless", mixinStandardHelpOptions = true, versionProvider = ProductVersion.class, //
        description = "Listens and launches without a window, printing one line per state and event.", //
        footer = "The API key comes from --api-key-file or from the environment variable FTRACK_API_KEY.")
final class HeadlessCommand implements Callable<Integer> {

    private final RunningCommand running;

    @Spec
    private CommandSpec spec;

    @Option(names = "--server", paramLabel = "URL", defaultValue = "${env:FTRACK_SERVER}", description = "The ftrack site.")
    private String server;

    @Option(names = "--user", paramLabel = "NAME", defaultValue = "${env:FTRACK_API_USER}", description = "The ftrack user name.")
    private String user;

    @Option(names = "--api-key-file", paramLabel = "F", description = "A file whose first line is the user's API key.")
    private Path apiKeyFile;

    @Option(names = "--applications", paramLabel = "DIR", //
            description = "A further folder with application configurations; may be repeated.")
    private List<Path> applications = List.of();

    @Option(names = "--json", description = "Print the lines as JSON objects.")
    private boolean json;

    HeadlessCommand(RunningCommand running) {
        this.running = running;
    }

    @Override
    public Integer call() throws InterruptedException {
        URI site = site();
        String name = required(user, "--user");
        ApiKey key = apiKey();
        LaunchOptions.publish(site.toString(), applications);
        EventPrinter printer = new EventPrinter(spec.commandLine().getOut(), json, Clock.systemUTC());
        try (Services services = new Services()) {
            SignIn signIn = services.get(SignIn.class);
            Listener listener = services.get(Listener.class);
            LaunchHistory history = services.get(LaunchHistory.class);
            try (Registration signInStates = signIn.onState(state -> {
                printer.print(EventLine.of(state));
                endWhenRefused(state);
            });
                    Registration connectionStates = listener.onState(state -> printer.print(EventLine.of(state)));
                    Registration activities = listener.onActivity(activity -> printer.print(EventLine.of(activity)));
                    Registration launches = history.onChange(launched -> printer.print(EventLine.of(launched)))) {
                signIn.withoutKeeping(site, name, key);
                running.awaitEnd();
            }
            return end(signIn, listener);
        }
    }

    /** Leaves the event hub in order; 1 when the sign-in was refused. */
    private static int end(SignIn signIn, Listener listener) {
        listener.stop();
        return refused(signIn.state()) ? 1 : 0;
    }

    private void endWhenRefused(SignInState state) {
        if (refused(state)) {
            running.end();
        }
    }

    private static boolean refused(SignInState state) {
        return state instanceof SignInState.SignedOut signedOut && signedOut.problem().isPresent();
    }

    private URI site() {
        try {
            return SiteAddress.normalise(required(server, "--server"));
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), "--server: " + wrong.getMessage());
        }
    }

    private ApiKey apiKey() {
        String key = apiKeyFile == null ? System.getenv("FTRACK_API_KEY") : firstLine(apiKeyFile);
        if (key == null || key.isBlank()) {
            throw new ParameterException(spec.commandLine(), apiKeyFile == null //
                    ? "no API key: set FTRACK_API_KEY or name a file with --api-key-file"
                    : "no API key in the first line of " + apiKeyFile);
        }
        return new ApiKey(key.strip());
    }

    private String firstLine(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.findFirst().orElse("");
        } catch (IOException | java.io.UncheckedIOException unreadable) {
            throw new ParameterException(spec.commandLine(), "--api-key-file: cannot read " + file);
        }
    }

    private String required(String value, String option) {
        if (value == null || value.isBlank()) {
            throw new ParameterException(spec.commandLine(), "missing option " + option);
        }
        return value.strip();
    }
}
