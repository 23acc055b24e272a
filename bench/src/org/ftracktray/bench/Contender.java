// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One of the two that are measured.
 *
 * @param topic what its process answers to
 */
record Contender(String name, String topic, List<String> command) {
    Running start(Sandbox sandbox) throws IOException {
        var builder = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.appendTo(new File("target/bench-contenders.log")));
        builder.environment()
                .putAll(Map.of("FTRACK_SERVER", sandbox.url().toString(), "FTRACK_API_USER", sandbox.user(),
                        "FTRACK_API_KEY", sandbox.key(), "TOPIC", topic));
        return new Running(builder.start());
    }

    /** A process of it. Figures come from Linux's {@code /proc}. */
    record Running(Process process) implements AutoCloseable {
        private static final double TICKS_PER_SECOND = 100;

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
            process.onExit().orTimeout(30, java.util.concurrent.TimeUnit.SECONDS).exceptionally(late -> {
                process.destroyForcibly();
                return process;
            }).join();
        }
    }
}
