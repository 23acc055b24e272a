// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.ftracktray.client.Session;

/** The sandbox with 2,000 workstations and 100,000 tasks: connections, routed events, queries. Prints tables. */
final class Load {
    private static final int EVENTS_PER_SECOND = 500;
    private static final String SHOT = "sh042_007";

    private Load() {}

    /** @param arguments {@code full} or {@code quick} */
    public static void main(String[] arguments) throws Exception {
        boolean full = arguments[0].equals("full");
        var file = LargeStudio.write();
        long start = System.nanoTime();
        try (var sandbox = Sandbox.start("--seed", file.toString())) {
            row("start with " + LargeStudio.ALL_TASKS + " tasks and " + LargeStudio.USERS + " users", "%.1f s",
                    (System.nanoTime() - start) / 1e9);
            row("memory (PSS)", "%.0f MB", sandbox.running().memory());
            queries(sandbox, full ? 200 : 20);
            events(sandbox, full ? 30 : 5);
        }
    }

    private static void events(Sandbox sandbox, int seconds) throws Exception {
        double before = sandbox.running().memory();
        double busy = sandbox.running().processorTime();
        long start = System.nanoTime();
        try (var workstations = Workstations.connect(sandbox)) {
            double took = (System.nanoTime() - start) / 1e9;
            row(workstations.size() + " workstations connected, 3 subscriptions each", "%.1f s", took);
            row("processor time for that, each", "%.2f ms",
                    (sandbox.running().processorTime() - busy) * 1e3 / workstations.size());
            row("memory for that, each", "%.0f kB",
                    (sandbox.running().memory() - before) * 1024 / workstations.size());
            workstations.ask(EVENTS_PER_SECOND, 5);
            workstations.deliveries(EVENTS_PER_SECOND * 5);
            busy = sandbox.running().processorTime();
            workstations.ask(EVENTS_PER_SECOND, seconds);
            var times = workstations.deliveries(EVENTS_PER_SECOND * seconds);
            busy = sandbox.running().processorTime() - busy;
            row(EVENTS_PER_SECOND + " questions and as many answers a second: delivered", "%.0f", times.size());
            row("to a wrong workstation, or lost", "%.0f",
                    workstations.wrong() + Math.abs(EVENTS_PER_SECOND * seconds - times.size()));
            row("publisher to handler p50", "%.2f ms", Figures.percentile(times, 0.5));
            row("publisher to handler p99", "%.2f ms", Figures.percentile(times, 0.99));
            row("processor of the sandbox", "%.0f %% of one core", busy * 100 / seconds);
            row("memory (PSS)", "%.0f MB", sandbox.running().memory());
        }
    }

    private static void queries(Sandbox sandbox, int count) {
        try (var session = Session.open(sandbox.url(), sandbox.credentials(sandbox.accounts().getFirst()))) {
            String id = session.first("select id from Task where name is task4711").orElseThrow().id();
            String shot = session.first("select id from Shot where name is " + SHOT).orElseThrow().id();
            for (var expression : List.of("select name from Task where id is " + id,
                    "select name from Task where name is task4711", "select name from Task where parent_id is " + shot,
                    "select name from Task where parent.name is " + SHOT,
                    "select name, status.name from Task where assignments any (resource.username is user7)",
                    "select name from Task limit 100", "select name from Task offset 90000 limit 100",
                    "select name from Task where name like 'task99%' limit 100",
                    "select name from Task order by name limit 100")) {
                List<Double> times = new ArrayList<>();
                for (int i = 0; i < count + 20; i++) {
                    long start = System.nanoTime();
                    session.query(expression);
                    if (i >= 20) {
                        times.add((System.nanoTime() - start) / 1e6);
                    }
                }
                row(expression.replace(id, "...").replace(shot, "..."), "%.2f ms, p99 %.2f ms",
                        Figures.percentile(times, 0.5), Figures.percentile(times, 0.99));
            }
        }
    }

    private static void row(String what, String format, Object... values) {
        Object[] numbers = java.util.Arrays.stream(values)
                .map(value -> (Object) (value instanceof Integer whole ? (double) whole : value)).toArray();
        System.out.printf("| %-88s | %26s |%n", what, String.format(Locale.ROOT, format, numbers));
    }
}
