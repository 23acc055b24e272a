// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.ftracktray.launch.internal.log.LaunchLog;

/**
 * One run of a hook program within its limits. It reads and writes files, not pipes: so nobody waits for a program that
 * does not read its input, or for one that left a child behind which holds the other end.
 */
final class HookRun {

    /** Present in the environment of hooks only; tells what they started from everything else. */
    static final String MARK = "FTRACK_TRAY_HOOK";

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);
    private static final int LINES_TOLD = 3;

    /**
     * How much a hook may take.
     *
     * @param answer
     *            bytes of its standard output
     * @param errors
     *            bytes of its error output
     */
    record Limits(long answer, long errors) {
        static final Limits DEFAULT = new Limits(1_000_000, 10_000_000);
    }

    /** A run that did not end as it should; the message is one sentence. */
    static final class RunFailedException extends Exception {
        private static final long serialVersionUID = 1L;

        private final List<String> printed;

        RunFailedException(String message) {
            this(message, List.of());
        }

        /** @param printed lines of the program's error output; the message, which is told to others, has none of them */
        RunFailedException(String message, List<String> printed) {
            super(message);
            this.printed = List.copyOf(printed);
        }

        List<String> printed() {
            return printed;
        }
    }

    private final Limits limits;

    HookRun(Limits limits) {
        this.limits = limits;
    }

    /**
     * What the program printed, when it ended in time and with exit code 0. In every other case it is ended with all that
     * it started.
     */
    byte[] run(List<String> command, Map<String, String> environment, Path directory, byte[] input, Duration limit)
            throws IOException, InterruptedException, RunFailedException {
        Path folder = Files.createTempDirectory("ftrack-tray-hook").toRealPath();
        Path answer = Files.createFile(folder.resolve("answer"));
        Path errors = Files.createFile(folder.resolve("errors"));
        Path given = Files.write(folder.resolve("input"), input);
        try {
            String mark = UUID.randomUUID().toString();
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectInput(given.toFile()).redirectOutput(answer.toFile()).redirectError(errors.toFile());
            StartEnvironment.give(builder, environment, directory);
            builder.environment().put(MARK, mark);
            Process process = builder.start();
            HookFamily family = HookFamily.of(process, MARK + "=" + mark, folder);
            boolean well = false;
            try {
                await(process, limit, answer, errors);
                well = true;
            } finally {
                if (well) {
                    family.endWritersLeftBehind();
                } else {
                    family.end();
                }
            }
            return Files.readAllBytes(answer);
        } finally {
            for (Path file : List.of(answer, errors, given, folder)) {
                delete(file);
            }
        }
    }

    private void await(Process process, Duration limit, Path answer, Path errors)
            throws IOException, InterruptedException, RunFailedException {
        long end = System.nanoTime() + limit.toNanos();
        boolean ended;
        do {
            long rest = Math.min(BETWEEN_LOOKS.toNanos(), end - System.nanoTime());
            ended = process.waitFor(Math.max(0, rest), TimeUnit.NANOSECONDS);
            bounded(answer, limits.answer(), "on its standard output");
            bounded(errors, limits.errors(), "on its error output");
        } while (!ended && System.nanoTime() < end);
        if (!ended) {
            throw new RunFailedException("It took longer than " + Limited.seconds(limit) + ".");
        }
        if (process.exitValue() != 0) {
            throw new RunFailedException("It ended with exit code " + process.exitValue() + ".",
                    LaunchLog.lastLines(errors, LINES_TOLD));
        }
    }

    private static void bounded(Path file, long most, String where) throws IOException, RunFailedException {
        if (Files.size(file) > most) {
            throw new RunFailedException("It printed more than " + most + " bytes " + where + ".");
        }
    }

    /** Windows does not let go of a file that a child holds which was left behind. */
    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }
}
