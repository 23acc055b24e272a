// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.start;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

import org.ftracktray.client.Problem;
import org.ftracktray.launch.LaunchCommand;
import org.ftracktray.launch.StartedApplication;
import org.ftracktray.launch.internal.log.ExitCodeFile;
import org.ftracktray.launch.internal.log.LaunchLog;
import org.ftracktray.launch.internal.platform.Platform;

/** Starts a process of its own and watches whether it survives its first moments. */
public final class ProcessStarter {

    private static final int LINES_TOLD = 4;

    /** Exit codes by which shells, env and setsid say that a program could not be executed, or was not found. */
    private static final int NOT_EXECUTABLE = 126;
    private static final int NOT_FOUND = 127;

    private static final Duration NOTED = Duration.ofSeconds(1);

    private final Platform platform;
    private final Duration observation;

    public ProcessStarter(Platform platform, Duration observation) {
        this.platform = platform;
        this.observation = observation;
    }

    /**
     * Starts the command and returns when its process has survived the observation or ended without a failure.
     *
     * @param spawned
     *            told the id of the process before it is observed, on systems where it is noted nowhere else
     * @throws LaunchFailedException
     *             when it could not be started or ended with a failure meanwhile
     * When the thread is interrupted meanwhile it returns at once, with the interrupt flag set: what runs is to be known.
     */
    public StartedApplication start(LaunchCommand command, Path log, LongConsumer spawned)
            throws LaunchFailedException {
        String title = command.application().title();
        Path program = Path.of(command.command().getFirst());
        Optional<Problem> obstacle = platform.obstacle(program);
        if (obstacle.isPresent()) {
            throw failed(title, obstacle.get(), null);
        }
        if (!Files.isDirectory(command.directory())) {
            throw failed(title, new Problem("The folder " + command.directory() + " to start in does not exist.", "",
                    "Create it or correct \"working_directory\" in the configuration."), null);
        }
        ExitCodeFile trace = ExitCodeFile.of(log);
        Process process;
        try {
            process = process(title, command, program, log, trace);
        } catch (LaunchFailedException e) {
            LaunchLog.removeEmpty(log);
            throw e;
        }
        if (!platform.notesRuns()) {
            spawned.accept(process.pid());
        }
        boolean interrupted = false;
        boolean ended = false;
        try {
            ended = process.waitFor(observation.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (ended && process.exitValue() != 0) {
            throw endedAtOnce(title, process.exitValue(), log);
        }
        CompletableFuture<Integer> exitCode = ended
                ? CompletableFuture.completedFuture(process.exitValue())
                : process.onExit().thenCompose(shell -> exitCode(shell, trace));
        OptionalLong pid = OptionalLong.of(pid(process, trace));
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return new StartedApplication(pid, exitCode);
    }

    /** That of the shell serves, too, where nothing is noted, or when a machine is so busy that it takes long. */
    private long pid(Process process, ExitCodeFile trace) {
        return platform.notesRuns() ? trace.pidWithin(NOTED).orElse(process.pid()) : process.pid();
    }

    /** Should somebody end the shell alone, the application runs on, and nobody will know how it ends. */
    private static CompletableFuture<Integer> exitCode(Process shell, ExitCodeFile trace) {
        Optional<ProcessHandle> orphan = trace.exitCode().isPresent()
                ? Optional.empty()
                : trace.pid().stream().flatMap(pid -> ProcessHandle.of(pid).stream())
                        .filter(ProcessHandle::isAlive).findFirst();
        return orphan.isEmpty()
                ? CompletableFuture.completedFuture(trace.exitCode().orElse(shell.exitValue()))
                : orphan.get().onExit().thenCompose(process -> CompletableFuture
                        .failedFuture(new IllegalStateException("The exit code was not noted.")));
    }

    /** Starts a shell that does nothing: the first process of a Java program costs ten times what the others do. */
    void warmUp() {
        Path shell = Path.of("/bin/sh");
        if (Files.isExecutable(shell)) {
            try {
                new ProcessBuilder(shell.toString(), "-c", ":").start();
            } catch (IOException e) {
                // What is wrong shows at the first launch, with its message.
            }
        }
    }

    private Process process(String title, LaunchCommand command, Path program, Path log, ExitCodeFile trace)
            throws LaunchFailedException {
        List<String> arguments = command.command().subList(1, command.command().size());
        try {
            ProcessTexts.verify(command, platform.longestText());
            ProcessBuilder builder = new ProcessBuilder(
                    platform.detached(program, arguments, command.environment(), trace.file()));
            Map<String, String> environment = new TreeMap<>(command.environment());
            environment.put(trace.variable().getKey(), trace.variable().getValue());
            StartEnvironment.give(builder, platform.carried(environment), command.directory());
            builder.redirectErrorStream(true)
                    .redirectInput(Redirect.from(nullDevice())).redirectOutput(Redirect.appendTo(log.toFile()));
            return builder.start();
        } catch (IOException e) {
            throw failed(title, new Problem("The program " + program + " could not be started.", reason(e),
                    "The log of Ftrack Tray says more."), e);
        } catch (IllegalArgumentException e) {
            throw failed(title, new Problem("The environment or the arguments cannot be used.", e.getMessage(),
                    "Correct them in the configuration, or rename what they come from in ftrack."), e);
        }
    }

    private static File nullDevice() {
        return new File(File.separatorChar == '/' ? "/dev/null" : "NUL");
    }

    /** Java's text repeats the command line; what matters is behind the last colon. */
    private static String reason(IOException e) {
        String message = String.valueOf(e.getMessage());
        return message.substring(message.lastIndexOf(": ") + 1).strip() + ".";
    }

    private static LaunchFailedException endedAtOnce(String title, int exitCode, Path log) {
        List<String> lines = LaunchLog.lastLines(log, LINES_TOLD);
        String meaning = switch (exitCode) {
            case NOT_EXECUTABLE -> " (something may not be executed)";
            case NOT_FOUND -> " (something was not found)";
            default -> "";
        };
        return LaunchFailedException.endedWith(exitCode,
                new Problem(title + " ended at once with exit code " + exitCode + meaning + ".",
                        lines.isEmpty() ? "It printed nothing." : "", "Its log is " + log + "."),
                lines);
    }

    private static LaunchFailedException failed(String title, Problem problem, Exception cause) {
        return new LaunchFailedException(new Problem(title + " could not be started. " + problem.what(),
                problem.cause(), problem.remedy()), cause);
    }
}
