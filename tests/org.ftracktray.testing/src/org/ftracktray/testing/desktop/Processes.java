// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.testing.desktop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Starts programs with an environment of their own, and ends what it started, newest first. */
public final class Processes implements AutoCloseable {
    private static final Set<Process> LIVING = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> LIVING.forEach(Process::destroyForcibly)));
    }

    private final List<Process> started = new ArrayList<>();

    /** Starts {@code command}; its output goes to {@code log}. {@code environment} is all that it sees. */
    public synchronized Process start(Map<String, String> environment, Path log, List<String> command) {
        try {
            Files.createDirectories(log.getParent());
            Process process = builder(environment, command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
            started.add(process);
            return notOutlivingUs(process);
        } catch (IOException e) {
            throw new UncheckedIOException("could not start " + command.getFirst(), e);
        }
    }

    /** Has the process end with this virtual machine at the latest, whatever fails in between. */
    public static Process notOutlivingUs(Process process) {
        LIVING.add(process);
        process.onExit().thenAccept(LIVING::remove);
        return process;
    }

    /** Runs {@code command} to its end, at most {@link Waiting#LIMIT}, and returns what it wrote to its standard output. */
    public static String run(Map<String, String> environment, String... command) {
        try {
            Process process = builder(environment, List.of(command)).redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes());
            if (!process.waitFor(Waiting.LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(String.join(" ", command) + " did not end");
            }
            return output.strip();
        } catch (IOException e) {
            throw new UncheckedIOException("could not run " + command[0], e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Asks {@code process} to end and waits; forces it after {@code limit}. Returns whether it ended by itself. */
    public static boolean end(Process process, Duration limit) {
        process.destroy();
        try {
            if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return true;
            }
            process.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private static ProcessBuilder builder(Map<String, String> environment, List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder;
    }

    @Override
    public synchronized void close() {
        started.reversed().forEach(process -> end(process, Duration.ofSeconds(3)));
        started.clear();
    }
}
