// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.bench;

import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Our client and {@code @ftrack/api} in one run, in turns, against the same server. Prints a table with ratios. */
final class SideBySide {
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

    /** @param arguments {@code full} or {@code quick}; the command that starts a JVM with our classes */
    public static void main(String[] arguments) throws Exception {
        List<String> java = new ArrayList<>(List.of(arguments[1].split("\\s+")));
        java.add(Subject.class.getName());
        var ours = new Contender("org.ftracktray.client", "bench.java", java);
        var theirs = new Contender("@ftrack/api", "bench.javascript", List.of("node", "bench/node/subject.mjs"));
        try (var sandbox = Sandbox.start()) {
            var run = new SideBySide(sandbox, ours, theirs, arguments[0].equals("full"));
            run.prepare();
            run.starts();
            run.events();
            run.outages();
            System.out.println(run.figures.table(ours, theirs));
        }
    }

    private List<Contender> both() {
        return List.of(ours, theirs);
    }

    /** The first start of ours leaves an archive of its classes behind. */
    private void prepare() throws IOException, InterruptedException, ExecutionException {
        try (var questions = Questions.connected(sandbox); var running = ours.start(sandbox)) {
            questions.untilAnswered(ours.topic(), System.nanoTime());
        }
    }

    private void starts() throws IOException, InterruptedException, ExecutionException {
        try (var questions = Questions.connected(sandbox)) {
            for (int i = 0; i < (full ? 15 : 2); i++) {
                for (var contender : both()) {
                    long start = System.nanoTime();
                    try (var running = contender.start(sandbox)) {
                        figures.add(Target.START, contender,
                                questions.untilAnswered(contender.topic(), start));
                        Thread.sleep(1000);
                        figures.add(Target.MEMORY_IDLE, contender, running.memory());
                    }
                }
            }
        }
    }

    private void events() throws IOException, InterruptedException, ExecutionException {
        int count = full ? 1000 : 200;
        try (var questions = Questions.connected(sandbox);
                var a = ours.start(sandbox);
                var b = theirs.start(sandbox)) {
            questions.untilAnswered(ours.topic(), System.nanoTime());
            questions.untilAnswered(theirs.topic(), System.nanoTime());
            for (int i = 0; i < (full ? 8 : 2); i++) {
                roundTrips(questions, ours, a, count, i > 0);
                roundTrips(questions, theirs, b, count, i > 0);
            }
            double memoryOfOurs = a.memory();
            double memoryOfTheirs = b.memory();
            for (int i = 0; i < (full ? 5 : 1); i++) {
                figures.add(Target.FLOOD, ours, questions.flood(ours.topic(), 5000));
                figures.add(Target.FLOOD, theirs, questions.flood(theirs.topic(), 5000));
            }
            figures.add(Target.MEMORY_GROWTH, ours, a.memory() - memoryOfOurs);
            figures.add(Target.MEMORY_GROWTH, theirs, b.memory() - memoryOfTheirs);
        }
    }

    /** The first round warms up. */
    private void roundTrips(Questions questions, Contender contender, Contender.Running running, int count,
            boolean counts)
            throws IOException, InterruptedException, ExecutionException {
        double before = running.processorTime();
        var times = questions.roundTrips(contender.topic(), count);
        double used = running.processorTime() - before;
        if (counts) {
            figures.add(Target.ROUND_TRIP_P50, contender, Figures.percentile(times, 0.5));
            figures.add(Target.ROUND_TRIP_P99, contender, Figures.percentile(times, 0.99));
            figures.add(Target.PROCESSOR, contender, used / count * 1e6);
        }
    }

    /** Both live through the same outages. */
    private void outages() throws Exception {
        try (var a = ours.start(sandbox); var b = theirs.start(sandbox)) {
            for (long outage : full ? new long[]{500, 2000, 5000, 12_000, 1000, 3000, 8000} : new long[]{1000, 3000}) {
                try (var questions = Questions.connected(sandbox)) {
                    questions.untilAnswered(ours.topic(), System.nanoTime());
                    questions.untilAnswered(theirs.topic(), System.nanoTime());
                }
                sandbox.offline(outage);
                long back = backAgain();
                try (var questions = Questions.connected(sandbox)) {
                    var first = answered(questions, ours, back);
                    var second = answered(questions, theirs, back);
                    figures.add(Target.OUTAGE, ours, first.get());
                    figures.add(Target.OUTAGE, theirs, second.get());
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
