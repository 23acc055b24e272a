// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.history;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.ftracktray.launch.Application;
import org.ftracktray.launch.ApplicationOptions;
import org.ftracktray.launch.Availability;
import org.ftracktray.launch.FollowUp;
import org.ftracktray.launch.LaunchRecord;
import org.ftracktray.launch.LaunchRequest;
import org.ftracktray.launch.LaunchState;
import org.ftracktray.launch.TaskContext;
import org.ftracktray.launch.WorkFileChoice;

/**
 * One start as it is written; an exit code and an end are there only when it ended. What is optional besides was
 * not written by the first versions, and fields of later ones are passed over.
 *
 * @param host
 *            the machine that it was started on: process ids mean nothing on another one
 * @param starting
 *            whether it was under way, and nothing is known yet of its process
 * @param followed
 *            whether an end without an exit code is when it ended
 */
record HistoryEntry(String id, String application, String action, String label, String variant, Optional<String> icon,
        String executable, List<String> arguments, String origin, TaskContext task, long pid,
        Optional<Instant> processStart, Instant started, String log, String workFolder, Optional<Integer> exitCode,
        Optional<Instant> ended, Optional<Boolean> stopped, Optional<List<String>> selection,
        Optional<Boolean> withoutFile, Optional<String> openedFile, Optional<LaunchRecord.Owner> owner,
        Optional<Boolean> timer, Optional<String> host, Optional<String> processTicks, Optional<Boolean> starting,
        Optional<Boolean> followed) {

    /** Later than any clock of a workstation; what is further away cannot be shown or computed with. */
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    /** @throws RuntimeException when something is missing that nobody can do without; the start is left out then */
    HistoryEntry {
        for (String text : List.of(id, application, action, label, variant, executable, origin, log, workFolder,
                task.id(), task.name(), task.entityType(), task.project().id(), task.project().name(),
                task.project().fullName())) {
            Path.of(text);
        }
        task.parents().forEach(parent -> List.of(parent.id(), parent.name(), parent.type()));
        owner.ifPresent(known -> List.of(known.site(), known.user()));
        arguments = List.copyOf(arguments);
        selection = selection.map(List::copyOf);
        ended = ended.map(end -> end.isBefore(started) ? started : end);
        if (id.isBlank() || Path.of(log).getFileName() == null || started.isBefore(Instant.EPOCH)
                || ended.orElse(started).isAfter(LATEST)) {
            throw new IllegalArgumentException("not a start: " + id);
        }
    }

    static HistoryEntry of(LaunchRecord record, ProcessMark mark, boolean starting, String host) {
        Application app = record.application();
        Optional<LaunchState.Ended> known = record.state() instanceof LaunchState.Ended ended
                ? Optional.of(ended)
                : Optional.empty();
        Optional<Instant> end = switch (record.state()) {
            case LaunchState.Running running -> Optional.empty();
            case LaunchState.Ended ended -> Optional.of(ended.at());
            case LaunchState.Gone gone -> Optional.of(gone.noticed());
        };
        WorkFileChoice file = record.order().file();
        return new HistoryEntry(record.id(), app.identifier(), app.actionIdentifier(), app.label(), app.variant(),
                app.icon(), app.executable().toString(), app.arguments(), app.origin(), record.task(),
                record.pid(), mark.start(), record.started(), record.log().toString(),
                record.workFolder().toString(), known.map(LaunchState.Ended::exitCode), end,
                known.map(LaunchState.Ended::stopped), Optional.of(record.order().selection()),
                Optional.of(file instanceof WorkFileChoice.None),
                file instanceof WorkFileChoice.Open open ? Optional.of(open.file().toString()) : Optional.empty(),
                record.owner(), Optional.of(app.options().followUp().timer()), Optional.of(host),
                mark.ticks(), starting ? Optional.of(true) : Optional.empty(),
                record.state() instanceof LaunchState.Gone gone && gone.followed()
                        ? Optional.of(true)
                        : Optional.empty());
    }

    ProcessMark mark() {
        return new ProcessMark(processStart, processTicks);
    }

    boolean isStarting() {
        return starting.orElse(false);
    }

    LaunchRecord launched() {
        ApplicationOptions options = ApplicationOptions.NONE.with(Optional.empty(),
                new FollowUp(List.of(), timer.orElse(false)), List.of());
        Application app = new Application(application, action, label, variant, icon, Optional.empty(),
                Path.of(executable), arguments, new Availability.Installed(), origin, options);
        return new LaunchRecord(id, app, task, pid, started, Path.of(log), Path.of(workFolder), state(), order(),
                owner);
    }

    private LaunchState state() {
        if (ended.isEmpty()) {
            return new LaunchState.Running();
        }
        return exitCode.isPresent()
                ? new LaunchState.Ended(exitCode.get(), ended.get(), stopped.orElse(false))
                : new LaunchState.Gone(ended.get(), followed.orElse(false));
    }

    private LaunchRequest order() {
        WorkFileChoice file = withoutFile.orElse(false) ? new WorkFileChoice.None() : new WorkFileChoice.Last();
        return new LaunchRequest(application, selection.orElseGet(() -> List.of(task.id())),
                openedFile.<WorkFileChoice>map(path -> new WorkFileChoice.Open(Path.of(path))).orElse(file));
    }
}
