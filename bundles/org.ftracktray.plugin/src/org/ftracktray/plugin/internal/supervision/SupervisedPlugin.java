// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.plugin.internal.supervision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.ftracktray.client.Credentials;
import org.ftracktray.client.SecretMask;
import org.ftracktray.plugin.PluginProblem;
import org.ftracktray.plugin.PluginState;
import org.ftracktray.plugin.PluginStatus;
import org.ftracktray.plugin.internal.folder.PluginFolder;
import org.ftracktray.plugin.internal.folder.PluginOptions;
import org.ftracktray.plugin.internal.host.HostCommand;
import org.ftracktray.plugin.internal.host.HostProcess;

import tools.jackson.databind.JsonNode;

/**
 * Keeps one plug-in running for one user: starts its process, starts it again after a pause when it has ended, and gives up
 * when that happens too often. One thread does all of this; the methods may be called from any.
 */
public final class SupervisedPlugin implements AutoCloseable {
    /** Until somebody does something. */
    private static final Duration FOR_EVER = Duration.ofDays(10_000);

    private final PluginFolder folder;
    private final String site;
    private final Credentials credentials;
    private final Surroundings surroundings;
    private final Runnable onChange;
    private final SecretMask mask;
    private final HostSentences sentences;
    private final Attempt attempt;
    private final Thread thread;
    /** Released when something is to be done before the pause is over. */
    private final Semaphore wake = new Semaphore(0);
    private final Failures failures;
    private HostReport report;
    private PluginState state = PluginState.STARTING;
    private PluginProblem problem;
    private HostProcess process;
    private boolean everybody;
    private Instant busySince;
    private Duration limit = PluginOptions.DEFAULT.limit();
    private boolean reloading;
    private boolean closed;

    /** @param onChange told after each change of {@link #status()}, on the thread that made it */
    public SupervisedPlugin(PluginFolder folder, String site, Credentials credentials, Surroundings surroundings,
            Runnable onChange) {
        this.folder = folder;
        this.site = site;
        this.credentials = credentials;
        this.surroundings = surroundings;
        this.onChange = onChange;
        this.mask = new SecretMask(List.of(credentials.key().reveal()));
        this.failures = new Failures(surroundings.limits());
        this.sentences = new HostSentences(folder.root(), mask);
        this.report = new HostReport(sentences);
        this.attempt = new Attempt(folder, surroundings);
        this.thread = Thread.ofPlatform().daemon().name("ftrack plug-in " + folder.name()).start(this::keepRunning);
    }

    /** The plug-in on the disk. */
    public PluginFolder folder() {
        return folder;
    }

    /** The snapshot of now. */
    public synchronized PluginStatus status() {
        List<PluginProblem> problems = Stream
                .concat(report.problems().stream(), Stream.ofNullable(problem)).distinct().toList();
        Path log = HostProcess.logFile(surroundings.logs(), folder.name());
        return new PluginStatus(folder.name(), folder.version(), folder.root().toString(), folder.source(), state,
                process == null ? 0 : process.pid(), everybody, report.python(), report.api(), report.files(),
                report.actions(), report.slowestMillis(), problems, Files.exists(log) ? log.toString() : "");
    }

    /** Starts it anew with what is on the disk now, also when it was given up. Returns at once. */
    public void reload() {
        synchronized (this) {
            reloading = true;
            failures.clear();
            if (process != null) {
                process.stop();
            }
        }
        wake.release();
    }

    /** Ends the process when one of its functions has been away for longer than the folder allows. */
    public synchronized void endWhenStuck() {
        if (busySince != null && process != null
                && Duration.between(busySince, Instant.now()).plus(surroundings.limits().busyAfter())
                        .compareTo(limit) > 0) {
            process.note("It is ended, because a function has not come back for " + limit.toSeconds() + " seconds.");
            process.stop();
        }
    }

    /** Ends the process; waits for that. */
    @Override
    public void close() {
        HostProcess running;
        synchronized (this) {
            closed = true;
            running = process;
        }
        wake.release();
        if (running != null) {
            running.close();
        }
        try {
            thread.join(surroundings.limits().toEnd().multipliedBy(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keepRunning() {
        try {
            while (!isClosed()) {
                Duration pause = runOnce();
                if (!isReloading() && !isClosed()) {
                    wake.tryAcquire(pause.toNanos(), TimeUnit.NANOSECONDS);
                }
                wake.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        change(PluginState.STOPPED, null);
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private synchronized boolean isReloading() {
        return reloading;
    }

    /** Runs the process until it ends; returns how long to wait before the next time. */
    private Duration runOnce() throws InterruptedException {
        synchronized (this) {
            report = new HostReport(sentences);
            reloading = false;
        }
        change(PluginState.STARTING, null);
        String program = "";
        int code;
        try {
            PluginOptions options = attempt.options();
            List<String> interpreter = attempt.interpreter(options);
            program = interpreter.getFirst();
            HostProcess started = attempt.run(interpreter, options, site, credentials, mask);
            if (!take(started, options)) {
                started.close();
                return Duration.ZERO;
            }
            code = started.read(this::heard);
        } catch (Attempt.ImpossibleException e) {
            change(e.isWanted() ? PluginState.OFF : PluginState.FAILED, e.problem());
            return surroundings.limits().retry();
        } catch (IOException e) {
            code = 1;
            note("Its output cannot be read: " + e.getMessage());
        }
        boolean stuck = release();
        return isClosed() || isReloading() ? Duration.ZERO : ended(code, program, stuck);
    }

    private synchronized boolean take(HostProcess started, PluginOptions options) {
        process = started;
        everybody = options.everybody();
        limit = options.limit();
        return !closed;
    }

    /** Whether a function had been away at the end. */
    private synchronized boolean release() {
        process.close();
        process = null;
        state = PluginState.WAITING;
        boolean stuck = busySince != null;
        busySince = null;
        return stuck;
    }

    private synchronized void note(String line) {
        process.note(line);
    }

    private void heard(JsonNode message) {
        synchronized (this) {
            report.add(message);
            busySince = !report.isBusy() ? null : busySince == null ? Instant.now() : busySince;
        }
        change(report.isBusy()
                ? PluginState.BUSY
                : report.isReady() ? PluginState.RUNNING : PluginState.STARTING, null);
    }

    private Duration ended(int code, String program, boolean stuck) {
        Limits limits = surroundings.limits();
        PluginProblem why = report.isEndExplained()
                ? null
                : code == HostCommand.OLD_PYTHON
                        ? sentences.oldPython(program)
                        : stuck ? null : sentences.crashed(code, report.loading());
        if (HostSentences.isLasting(code)) {
            change(PluginState.FAILED, why);
            return limits.retry();
        }
        Duration pause = failures.add(HostSentences.isOfTheSite(code));
        if (failures.areTooMany()) {
            change(PluginState.OFF, new PluginProblem(
                    "It is off, because it failed " + limits.mostFailures() + " times within " + words(limits.window())
                            + "." + (why == null ? "" : " " + why.what()),
                    "Correct it; it is started again when a file of it changes, or when you sign in again.",
                    why == null ? "" : why.file(), 0, false));
            return FOR_EVER;
        }
        change(PluginState.WAITING, why);
        return pause;
    }

    private static String words(Duration duration) {
        return duration.toSeconds() == 60 ? "a minute" : duration.toSeconds() + " seconds";
    }

    private void change(PluginState next, PluginProblem why) {
        synchronized (this) {
            state = next;
            problem = why;
        }
        onChange.run();
    }
}
