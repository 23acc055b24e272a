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
import org.ftracktray.launch.ApplicationOptions;
import org.ftracktray.launch.Availability;
import org.ftracktray.launch.FollowUp;
import org.ftracktray.launch.LaunchOrder;
import org.ftracktray.launch.LaunchState;
import org.ftracktray.launch.Launched;
import org.ftracktray.launch.TaskContext;
import org.ftracktray.launch.WorkFileChoice;

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

    /**
     * One start as it is written; an exit code and an end are there only when it ended. What is optional besides was
     * not written by the first versions.
     */
    record Entry(String id, String application, String action, String label, String variant, Optional<String> icon,
            String executable, List<String> arguments, String origin, TaskContext task, long pid,
            Optional<Instant> processStart, Instant started, String log, String workFolder, Optional<Integer> exitCode,
            Optional<Instant> ended, Optional<Boolean> stopped, Optional<List<String>> selection,
            Optional<Boolean> withoutFile, Optional<String> openedFile, Optional<Launched.Owner> owner,
            Optional<Boolean> timer) {

        static Entry of(Launched launched, Optional<Instant> processStart) {
            Application app = launched.application();
            Optional<LaunchState.Ended> known = launched.state() instanceof LaunchState.Ended ended
                    ? Optional.of(ended)
                    : Optional.empty();
            Optional<Instant> end = switch (launched.state()) {
                case LaunchState.Running running -> Optional.empty();
                case LaunchState.Ended ended -> Optional.of(ended.at());
                case LaunchState.Gone gone -> Optional.of(gone.noticed());
            };
            WorkFileChoice file = launched.order().file();
            return new Entry(launched.id(), app.identifier(), app.actionIdentifier(), app.label(), app.variant(),
                    app.icon(), app.executable().toString(), app.arguments(), app.origin(), launched.task(),
                    launched.pid(), processStart, launched.started(), launched.log().toString(),
                    launched.workFolder().toString(), known.map(LaunchState.Ended::exitCode), end,
                    known.map(LaunchState.Ended::stopped), Optional.of(launched.order().selection()),
                    Optional.of(file instanceof WorkFileChoice.None),
                    file instanceof WorkFileChoice.Open open ? Optional.of(open.file().toString()) : Optional.empty(),
                    launched.owner(), Optional.of(app.options().followUp().timer()));
        }

        Launched launched() {
            ApplicationOptions options = ApplicationOptions.NONE.with(Optional.empty(),
                    new FollowUp(List.of(), timer.orElse(false)), List.of());
            Application app = new Application(application, action, label, variant, icon, Optional.empty(),
                    Path.of(executable), arguments, new Availability.Installed(), origin, options);
            return new Launched(id, app, task, pid, started, Path.of(log), Path.of(workFolder), state(), order(),
                    owner);
        }

        private LaunchState state() {
            if (ended.isEmpty()) {
                return new LaunchState.Running();
            }
            return exitCode.isPresent()
                    ? new LaunchState.Ended(exitCode.get(), ended.get(), stopped.orElse(false))
                    : new LaunchState.Gone(ended.get());
        }

        private LaunchOrder order() {
            WorkFileChoice file = withoutFile.orElse(false) ? new WorkFileChoice.None() : new WorkFileChoice.Last();
            return new LaunchOrder(application, selection.orElseGet(() -> List.of(task.id())),
                    openedFile.<WorkFileChoice>map(path -> new WorkFileChoice.Open(Path.of(path))).orElse(file));
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
