// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A process that is measured. Figures come from Linux's {@code /proc}. */
record Running(Process process) implements AutoCloseable {
    private static final double TICKS_PER_SECOND = 100;

    /** Reads what it prints until a line has {@code words} in it, and the rest on another thread. */
    void await(String name, String words) throws IOException {
        BufferedReader lines = process.inputReader();
        String line = lines.readLine();
        while (line != null && !line.contains(words)) {
            line = lines.readLine();
        }
        if (line == null) {
            throw new IOException(name + " ended before it listened, see target/bench-contenders.log");
        }
        Thread.ofVirtual().start(() -> drain(lines));
    }

    private static void drain(BufferedReader lines) {
        try {
            while (lines.readLine() != null) {
                // a full pipe would stop it
            }
        } catch (IOException | UncheckedIOException e) {
            // it has ended
        }
    }

    /** Proportional set size in MB: shared pages count only in part. */
    double memory() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/smaps_rollup")).stream()
                .filter(line -> line.startsWith("Pss:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum() / 1024.0;
    }

    /** Seconds of processor time so far. */
    double processorTime() throws IOException {
        var text = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
        var fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(30, TimeUnit.SECONDS).exceptionally(late -> {
            process.destroyForcibly();
            return process;
        }).join();
    }
}
