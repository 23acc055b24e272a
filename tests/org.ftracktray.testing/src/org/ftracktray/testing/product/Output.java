// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.testing.product;

import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.awaitility.core.ConditionTimeoutException;
import org.ftracktray.testing.desktop.Processes;

/** A program whose lines on standard output are read as they come; its standard error goes to a file. */
public final class Output implements AutoCloseable {
    private final Process process;
    private final Path errors;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Thread reader;

    private Output(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
        // reading a pipe holds the carrier of a virtual thread: two programs that say nothing would stop all others
        reader = Thread.ofPlatform().daemon().name("output of " + process.pid()).start(this::read);
    }

    /** Starts {@code command}, which sees {@code environment} and nothing else. */
    public static Output of(Map<String, String> environment, Path errors, List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            return new Output(Processes.notOutlivingUs(builder.start()), errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read() {
        try (BufferedReader reader = process.inputReader()) {
            reader.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException e) {
            lines.add("(reading ended: " + e.getMessage() + ")");
        }
    }

    /** What it has printed so far; grows. */
    public List<String> lines() {
        return lines;
    }

    /** The first line for which {@code condition} holds; waits for it at most {@code limit}. */
    public String line(String what, Duration limit, Predicate<String> condition) {
        try {
            return await(what).atMost(limit)
                    .until(() -> lines.stream().filter(condition).findFirst()
                            .or(() -> process.isAlive() ? Optional.empty() : Optional.of("")), Optional::isPresent)
                    .filter(line -> !line.isEmpty())
                    .orElseThrow(() -> new IllegalStateException(what + ": it ended" + printed()));
        } catch (ConditionTimeoutException e) {
            throw new IllegalStateException(what + ": not within " + limit.toSeconds() + " s" + printed(), e);
        }
    }

    private String printed() {
        return ", having printed " + lines + " and to standard error: " + errors();
    }

    /** What it wrote to standard error so far. */
    public String errors() {
        try {
            return Files.readString(errors).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Process process() {
        return process;
    }

    /** Waits for its end and returns its exit code. */
    public int exitCode(Duration limit) {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("it did not end within " + limit + printed());
            }
            reader.join();
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** SIGTERM; forced after 5 s. */
    @Override
    public void close() {
        Processes.end(process, Duration.ofSeconds(5));
    }
}
