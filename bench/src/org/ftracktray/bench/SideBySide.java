// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.bench;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * The installed product without its window and {@code @ftrack/api} in one run, in turns, against the same server. Prints a table
 * with ratios.
 */
final class SideBySide {
    /** Both give back what their start needed. */
    private static final int REST_MILLIS = 3000;

    private final Sandbox sandbox;
    private final Contender ours;
    private final Contender theirs;
    private final Figures figures = new Figures();
    private final boolean full;

    private SideBySide(Sandbox sandbox, Contender ours, Contender theirs, boolean full) {
        this.sandbox = sandbox;
        this.ours = ours;
        this.theirs = theirs;
        this.full = full;
    }

    /** @param arguments {@code full} or {@code quick}; the command that starts the installed product */
    public static void main(String[] arguments) throws Exception {
        var home = Files.createTempDirectory("ft-");
        var studio = Studio.in(home.resolve("studio"));
        var ours = product(Path.of(arguments[1]), home, studio);
        var theirs = Contender.javaScript();
        try (var sandbox = Sandbox.start("--seed", studio.seed().toString())) {
            var run = new SideBySide(sandbox, ours, theirs, arguments[0].equals("full"));
            run.prepare();
            run.starts();
            run.events();
            run.outages();
            System.out.println(run.figures.table(ours.name(), theirs.name()));
        }
    }

    private static Contender product(Path program, Path home, Studio studio) {
        return new Contender("ftrack-tray headless", "ftrack.action.discover",
                List.of(program.toString(), "headless", "--json", "--applications", studio.configuration().toString()),
                Map.of("HOME", home.toString(), "XDG_CONFIG_HOME", home + "/config", "XDG_DATA_HOME", home + "/data",
                        "XDG_CACHE_HOME", home + "/cache", "XDG_STATE_HOME", home + "/state"),
                "\"state\":\"connected\"");
    }

    private List<Contender> both() {
        return List.of(ours, theirs);
    }

    private Questions questions() throws InterruptedException {
        return Questions.connected(sandbox, Studio.TASK);
    }

    /** The first start of ours fills its folders; both must answer with the same number of items. */
    private void prepare() throws IOException, InterruptedException, ExecutionException {
        for (var contender : both()) {
            try (var questions = questions(); var running = contender.start(sandbox)) {
                questions.untilAnswered(contender.topic(), System.nanoTime());
                int items = questions.once(contender.topic()).items();
                if (items != Studio.ITEMS) {
                    throw new IllegalStateException(contender.name() + " answers with " + items + " items");
                }
            }
        }
    }

    private void starts() throws IOException, InterruptedException, ExecutionException {
        try (var questions = questions()) {
            for (int i = 0; i < (full ? 15 : 2); i++) {
                for (var contender : both()) {
                    long start = System.nanoTime();
                    try (var running = contender.start(sandbox)) {
                        figures.add(Target.LISTENING, contender.name(), (System.nanoTime() - start) / 1e6);
                        first(questions, contender);
                        Thread.sleep(REST_MILLIS);
                        figures.add(Target.MEMORY_IDLE, contender.name(), running.memory());
                    }
                }
            }
        }
    }

    private void first(Questions questions, Contender contender) throws InterruptedException {
        try {
            figures.add(Target.FIRST, contender.name(), questions.once(contender.topic()).micros() / 1e3);
        } catch (ExecutionException lost) {
            System.err.println(contender.name() + " did not answer its first question");
        }
    }

    private void events() throws IOException, InterruptedException, ExecutionException {
        int count = full ? 1000 : 200;
        try (var questions = questions(); var a = ours.start(sandbox); var b = theirs.start(sandbox)) {
            for (int i = 0; i < (full ? 8 : 2); i++) {
                roundTrips(questions, ours, a, count, i > 0);
                roundTrips(questions, theirs, b, count, i > 0);
            }
            for (int i = 0; i < (full ? 5 : 1); i++) {
                for (var contender : both()) {
                    figures.add(Target.SPACED, contender.name(),
                            Figures.percentile(questions.spaced(contender.topic(), count / 10), 0.5));
                }
            }
            double memoryOfOurs = a.memory();
            double memoryOfTheirs = b.memory();
            for (int i = 0; i < (full ? 5 : 1); i++) {
                flood(questions, ours, a);
                flood(questions, theirs, b);
            }
            figures.add(Target.MEMORY_GROWTH, ours.name(), a.memory() - memoryOfOurs);
            figures.add(Target.MEMORY_GROWTH, theirs.name(), b.memory() - memoryOfTheirs);
        }
    }

    private void flood(Questions questions, Contender contender, Running running)
            throws IOException, InterruptedException, ExecutionException {
        int count = 5000;
        double before = running.processorTime();
        var flood = questions.flood(contender.topic(), count);
        figures.add(Target.FLOOD, contender.name(), flood.answersPerSecond());
        figures.add(Target.LOST, contender.name(), flood.lost());
        figures.add(Target.FLOOD_PROCESSOR, contender.name(), (running.processorTime() - before) / count * 1e6);
    }

    /** The first round warms up. */
    private void roundTrips(Questions questions, Contender contender, Running running, int count, boolean counts)
            throws IOException, InterruptedException, ExecutionException {
        double before = running.processorTime();
        var times = questions.roundTrips(contender.topic(), count);
        double used = running.processorTime() - before;
        if (counts) {
            figures.add(Target.ROUND_TRIP_P50, contender.name(), Figures.percentile(times, 0.5));
            figures.add(Target.ROUND_TRIP_P99, contender.name(), Figures.percentile(times, 0.99));
            figures.add(Target.PROCESSOR, contender.name(), used / count * 1e6);
        }
    }

    /** Both live through the same outages. */
    private void outages() throws Exception {
        try (var a = ours.start(sandbox); var b = theirs.start(sandbox)) {
            for (long outage : full ? new long[]{500, 2000, 5000, 12_000, 1000, 3000, 8000} : new long[]{1000, 3000}) {
                try (var questions = questions()) {
                    questions.untilAnswered(ours.topic(), System.nanoTime());
                    questions.untilAnswered(theirs.topic(), System.nanoTime());
                }
                sandbox.offline(outage);
                long back = backAgain();
                try (var questions = questions()) {
                    var first = answered(questions, ours, back);
                    var second = answered(questions, theirs, back);
                    figures.add(Target.OUTAGE, ours.name(), first.get());
                    figures.add(Target.OUTAGE, theirs.name(), second.get());
                }
            }
        }
    }

    private long backAgain() throws InterruptedException {
        Thread.sleep(100);
        while (true) {
            try (var probe = new Socket(sandbox.url().getHost(), sandbox.url().getPort())) {
                return System.nanoTime();
            } catch (IOException e) {
                Thread.sleep(2);
            }
        }
    }

    private static CompletableFuture<Double> answered(Questions questions, Contender contender, long since) {
        var time = new CompletableFuture<Double>();
        Thread.ofVirtual().start(() -> {
            try {
                time.complete(questions.untilAnswered(contender.topic(), since));
            } catch (InterruptedException | ExecutionException e) {
                time.completeExceptionally(e);
            }
        });
        return time;
    }
}
