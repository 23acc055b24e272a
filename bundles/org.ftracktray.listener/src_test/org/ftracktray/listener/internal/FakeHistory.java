// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.listener.internal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.ftracktray.client.Registration;
import org.ftracktray.launch.Application;
import org.ftracktray.launch.ApplicationOptions;
import org.ftracktray.launch.Availability;
import org.ftracktray.launch.LaunchHistory;
import org.ftracktray.launch.LaunchRecord;
import org.ftracktray.launch.LaunchRequest;
import org.ftracktray.launch.LaunchState;
import org.ftracktray.launch.TaskContext;

/** A launch history that the test writes. */
final class FakeHistory implements LaunchHistory {
    private final List<LaunchRecord> launches = new CopyOnWriteArrayList<>();
    private final List<Consumer<LaunchRecord>> listeners = new CopyOnWriteArrayList<>();

    /** A launch of somebody ran and ended just now. */
    void ended(String id, String user, String application, int exitCode) {
        changed(record(id, user, application, new LaunchState.Running()));
        changed(record(id, user, application, new LaunchState.Ended(exitCode, Instant.now())));
    }

    /** A launch is in this state now. */
    void changed(LaunchRecord record) {
        add(record);
        listeners.forEach(listener -> listener.accept(record));
    }

    /** A launch of earlier, which nobody is told of. */
    void add(LaunchRecord record) {
        launches.removeIf(each -> each.id().equals(record.id()));
        launches.addFirst(record);
    }

    static LaunchRecord record(String id, String user, String application, LaunchState state) {
        TaskContext task = new TaskContext("task-1", "animation", "Task", Optional.empty(), Optional.empty(),
                new TaskContext.Project("project-1", "glass", "Glass Harbour", List.of()), List.of(), Map.of());
        Application started = new Application("tool_1", "launch", application, "1", Optional.empty(), Optional.empty(),
                Path.of("/bin/sh"), List.of(), new Availability.Installed(), "test", ApplicationOptions.NONE);
        return new LaunchRecord(id, started, task, 1, Instant.EPOCH, Path.of("/logs/" + id + ".log"), Path.of("/work"),
                state, new LaunchRequest("tool_1", "task-1"),
                Optional.of(new LaunchRecord.Owner(FakeSignIn.SITE, user)));
    }

    int listeners() {
        return listeners.size();
    }

    @Override
    public List<LaunchRecord> launches() {
        return List.copyOf(launches);
    }

    @Override
    public Registration onChange(Consumer<LaunchRecord> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public boolean stop(String launchId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean askToEnd(String launchId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean stopNow(String launchId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> lastLines(String launchId, int most) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> problems() {
        return List.of();
    }
}
