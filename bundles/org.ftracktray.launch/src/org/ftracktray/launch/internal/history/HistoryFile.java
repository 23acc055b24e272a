// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.ftracktray.launch.Application;
import org.ftracktray.launch.Availability;
import org.ftracktray.launch.LaunchState;
import org.ftracktray.launch.Launched;
import org.ftracktray.launch.TaskContext;

import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the starts over restarts of this client. Holds no environment and therefore no secret. */
final class HistoryFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;

    HistoryFile(Path file) {
        this.file = file;
    }

    /** One start as it is written; an exit code and an end are there only when it ended. */
    record Entry(String id, String application, String action, String label, String variant, Optional<String> icon,
            String executable, List<String> arguments, String origin, TaskContext task, long pid,
            Optional<Instant> processStart, Instant started, String log, String workFolder, Optional<Integer> exitCode,
            Optional<Instant> ended) {

        static Entry of(Launched launched, Optional<Instant> processStart) {
            Application application = launched.application();
            Optional<Integer> exitCode = launched.state() instanceof LaunchState.Ended ended
                    ? Optional.of(ended.exitCode())
                    : Optional.empty();
            Optional<Instant> end = switch (launched.state()) {
                case LaunchState.Running running -> Optional.empty();
                case LaunchState.Ended ended -> Optional.of(ended.at());
                case LaunchState.Gone gone -> Optional.of(gone.noticed());
            };
            return new Entry(launched.id(), application.identifier(), application.actionIdentifier(),
                    application.label(), application.variant(), application.icon(), application.executable().toString(),
                    application.arguments(), application.origin(), launched.task(), launched.pid(), processStart,
                    launched.started(), launched.log().toString(), launched.workFolder().toString(), exitCode, end);
        }

        Launched launched() {
            Application app = new Application(application, action, label, variant, icon, Optional.empty(),
                    Path.of(executable), arguments, new Availability.Installed(), origin);
            LaunchState state = ended.<LaunchState>map(end -> exitCode
                    .<LaunchState>map(code -> new LaunchState.Ended(code, end))
                    .orElseGet(() -> new LaunchState.Gone(end)))
                    .orElseGet(LaunchState.Running::new);
            return new Launched(id, app, task, pid, started, Path.of(log), Path.of(workFolder), state);
        }
    }

    /** The entries; none when there is no file yet. */
    List<Entry> read() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return JSON.readValue(Files.readAllBytes(file), new TypeReference<List<Entry>>() {
            });
        } catch (JacksonException e) {
            throw new IOException("The history of started applications in " + file + " cannot be read.", e);
        }
    }

    /** Replaces the file as a whole, so that a full disk or a crash leaves the old one. */
    void write(List<Entry> entries) throws IOException {
        Files.createDirectories(file.getParent());
        Path next = file.resolveSibling(file.getFileName() + ".new");
        Files.write(next, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(entries));
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
