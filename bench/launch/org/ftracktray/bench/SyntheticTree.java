// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.ftracktray.launch.internal.configuration.LaunchConfiguration.SearchPath;
import org.ftracktray.launch.internal.document.Node.Position;
import org.ftracktray.launch.internal.platform.Platform;
import org.ftracktray.launch.internal.search.DiskSearch;
import org.ftracktray.launch.internal.search.LocalDisk;
import org.ftracktray.launch.internal.search.SearchProgress;

/** A disk full of installations: applications, five versions of each, a folder with a hundred files in every one. */
final class SyntheticTree implements AutoCloseable {
    private static final int VERSIONS = 5;
    private static final int FILES = 100;
    private static final int SEARCHES = 40;

    private final Path root;
    private final int applications;

    SyntheticTree(int files) throws IOException {
        root = Files.createTempDirectory("bench-tree");
        applications = files / VERSIONS / FILES;
        for (int i = 0; i < applications; i++) {
            for (int version = 0; version < VERSIONS; version++) {
                Path folder = Files.createDirectories(
                        root.resolve("vendor%02d_app%03d/%d.0/bin".formatted(i % SEARCHES, i, 2020 + version)));
                for (int file = 0; file < FILES; file++) {
                    Files.createFile(folder.resolve(file == 50 ? "app.bin" : "library%02d.so".formatted(file)));
                }
            }
        }
    }

    String root() {
        return root.toString();
    }

    int files() {
        return applications * VERSIONS * FILES;
    }

    int programs() {
        return applications * VERSIONS;
    }

    /** One for each vendor, so that together they read every folder once. */
    List<List<String>> searches() {
        List<List<String>> searches = new ArrayList<>();
        for (int i = 0; i < SEARCHES; i++) {
            searches.add(List.of("vendor%02d_app\\d+$".formatted(i), "\\d+\\.\\d$", "bin$", "app.bin$"));
        }
        return searches;
    }

    /** Microseconds. */
    double scan() {
        long began = System.nanoTime();
        int found = 0;
        DiskSearch search = new DiskSearch(new LocalDisk(), Platform.current(System.getenv()), Integer.MAX_VALUE,
                SearchProgress.unobserved(() -> false));
        for (List<String> expressions : searches()) {
            found += search.find(new SearchPath(new Position("bench", 1), "", List.of(root()), expressions,
                    Optional.empty(), List.of(), Optional.of("timer"))).size();
        }
        long took = System.nanoTime() - began;
        if (found != programs()) {
            throw new IllegalStateException(Map.of("found", found, "expected", programs()).toString());
        }
        return took / 1000.0;
    }

    @Override
    public void close() throws IOException {
        try (var all = Files.walk(root)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        }
    }
}
