// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finding, offering and starting applications, ours and a plain Python client's by turns. */
public final class LaunchBench {
    private static final String OURS = "Ftrack Tray";
    private static final String PYTHON = "plain Python";

    private LaunchBench() {}

    /** @param arguments "quick" or "full", and the baseline's script */
    public static void main(String[] arguments) throws Exception {
        boolean quick = arguments[0].equals("quick");
        var figures = new Figures();
        List<Double> offers = List.of();
        List<Double> starts;
        try (var baseline = new Baseline(arguments[1])) {
            scan(baseline, figures, quick ? 20_000 : 200_000, quick ? 2 : 9);
            for (int number : List.of(500, 5_000)) {
                offers = discover(baseline, figures, number, quick ? 100 : 3_000);
            }
            starts = launch(baseline, figures, quick ? 3 : 25);
        }
        System.out.print(figures.table(OURS, PYTHON));
        System.out.printf(Locale.ROOT, "discover with 5000 applications: p99 of ours %.2f ms (target 1 ms)%n",
                Figures.percentile(offers, 0.99));
        System.out.printf(Locale.ROOT, "first launch: ours %.1f ms (target 60 ms)%n", starts.getFirst());
    }

    private static void scan(Baseline baseline, Figures figures, int files, int rounds) throws Exception {
        var target = new Target("scan of %,d files, ms".formatted(files), Target.Kind.AT_MOST, 0.5);
        try (var tree = new SyntheticTree(files)) {
            for (int i = 0; i < rounds; i++) {
                var walk = Map.of("do", "scan", "root", tree.root(), "searches", tree.searches());
                figures.add(target, PYTHON, baseline.time(walk, tree.programs()) / 1000);
                figures.add(target, OURS, tree.scan() / 1000);
            }
        }
    }

    /** Ours by themselves, too, in milliseconds. */
    private static List<Double> discover(Baseline baseline, Figures figures, int number, int rounds) throws Exception {
        var target = new Target("discover, %,d applications, ms".formatted(number), Target.Kind.AT_MOST, Double.NaN);
        var catalogue = new OfferedCatalogue(number);
        baseline.time(Map.of("do", "applications", "number", number), number);
        List<Double> all = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            double theirs = baseline.time(Map.of("do", "discover"), number / OfferedCatalogue.LISTED) / 1000;
            double ours = catalogue.discover() / 1000;
            if (i >= rounds / 6) { // both are warm
                figures.add(target, PYTHON, theirs);
                figures.add(target, OURS, ours);
                all.add(ours);
            }
        }
        return all;
    }

    private static List<Double> launch(Baseline baseline, Figures figures, int rounds) throws Exception {
        var target = new Target("launch to first instruction, ms", Target.Kind.AT_MOST, Double.NaN);
        List<Double> all = new ArrayList<>();
        try (var start = new ApplicationStart()) {
            for (int i = 0; i < rounds; i++) {
                var popen = Map.of("do", "launch", "program", start.program(), "output", start.output());
                double theirs = baseline.time(popen, 1) / 1000;
                all.add(start.launch() / 1000);
                if (i > 0) {
                    figures.add(target, PYTHON, theirs);
                    figures.add(target, OURS, all.getLast());
                }
            }
        }
        return all;
    }
}
