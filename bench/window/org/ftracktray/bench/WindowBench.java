// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.ftracktray.testing.desktop.Desktop;
import org.ftracktray.testing.desktop.Processes;
import org.ftracktray.testing.product.Artist;

/**
 * The installed product with its window, signed in by its key ring as every morning, by turns with {@code @ftrack/api}: how long
 * until there is a window, how long until it answers, and its memory. Prints a table with ratios.
 */
public final class WindowBench implements AutoCloseable {
    private static final String OURS = "ftrack-tray";
    private static final String TOPIC = "ftrack.action.discover";
    private static final int REST_MILLIS = 5000;
    /** Often enough to see a difference, and seldom enough not to slow the start. */
    private static final int ASKED_EVERY_MILLIS = 25;

    private final Desktop desktop = Desktop.virtual().withKeyRing();
    private final Studio studio = Studio.in(desktop.home().folder().resolve("studio"));
    private final Sandbox sandbox = Sandbox.start("--seed", studio.seed().toString());
    private final Contender theirs = Contender.javaScript();
    private final Figures figures = new Figures();
    private final Path program;

    private WindowBench(Path program) throws IOException {
        this.program = program;
    }

    /** @param arguments {@code full} or {@code quick}; the installed program */
    public static void main(String[] arguments) throws Exception {
        try (WindowBench bench = new WindowBench(Path.of(arguments[1]))) {
            bench.signIn();
            bench.starts(arguments[0].equals("full") ? 15 : 2);
            System.out.println(bench.figures.table(OURS, bench.theirs.name()));
        }
    }

    private Running start() throws IOException {
        Map<String, String> environment = desktop.environment();
        environment.put("FTRACK_SERVER", sandbox.url().toString());
        ProcessBuilder builder = new ProcessBuilder(program.toString(), "--applications",
                studio.configuration().toString());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return new Running(builder.redirectErrorStream(true)
                .redirectOutput(desktop.home().log("window").toFile()).start());
    }

    /** Once; the key ring keeps the key. */
    private void signIn() throws IOException {
        try (Running first = start()) {
            Artist artist = new Artist(desktop, first.process().pid());
            artist.reads("is an ftrack site");
            artist.presses("or with an API key");
            artist.typesUserAndKey(sandbox.user(), sandbox.key());
            artist.sees("label", "Connected");
        }
    }

    private void starts(int count) throws IOException, InterruptedException, ExecutionException {
        try (Questions questions = Questions.connected(sandbox, Studio.TASK)) {
            for (int i = 0; i < count; i++) {
                ours(questions);
                theirs();
            }
        }
    }

    private void ours(Questions questions) throws IOException, InterruptedException, ExecutionException {
        long start = System.nanoTime();
        try (Running running = start()) {
            Processes.run(desktop.environment(), "xdotool", "search", "--sync", "--onlyvisible", "--name",
                    "^Ftrack Tray");
            figures.add(Target.WINDOW, OURS, (System.nanoTime() - start) / 1e6);
            figures.add(Target.WINDOW_LISTENING, OURS, questions.untilAnswered(TOPIC, start, ASKED_EVERY_MILLIS));
            Thread.sleep(REST_MILLIS);
            figures.add(Target.WINDOW_MEMORY, OURS, running.memory());
        }
    }

    /** It has no window: its start until it listens stands for both. */
    private void theirs() throws IOException, InterruptedException {
        long start = System.nanoTime();
        try (Running running = theirs.start(sandbox)) {
            double listening = (System.nanoTime() - start) / 1e6;
            figures.add(Target.WINDOW, theirs.name(), listening);
            figures.add(Target.WINDOW_LISTENING, theirs.name(), listening);
            Thread.sleep(REST_MILLIS);
            figures.add(Target.WINDOW_MEMORY, theirs.name(), running.memory());
        }
    }

    @Override
    public void close() throws IOException {
        sandbox.close();
        Files.copy(desktop.home().log("window"), Path.of("target/bench-window.log"),
                StandardCopyOption.REPLACE_EXISTING);
        desktop.close();
    }
}
