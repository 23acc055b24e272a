// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.testing.desktop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the operating system tells about running processes; from /proc. */
public final class ProcessFacts {
    private ProcessFacts() {}

    /** The environment that process {@code pid} was started with. */
    public static Map<String, String> environment(long pid) {
        Map<String, String> environment = new HashMap<>();
        for (String variable : strings(Path.of("/proc", String.valueOf(pid), "environ"))) {
            int equals = variable.indexOf('=');
            if (equals > 0) {
                environment.put(variable.substring(0, equals), variable.substring(equals + 1));
            }
        }
        return environment;
    }

    /** What all processes of this machine were started with that can be read: their variables as {@code NAME=value}. */
    public static List<String> environments() {
        return all("environ");
    }

    /** The command lines of all processes of this machine. */
    public static List<String> commandLines() {
        return all("cmdline");
    }

    private static List<String> all(String file) {
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            return processes.filter(folder -> folder.getFileName().toString().matches("\\d+"))
                    .map(folder -> String.join(" ", strings(folder.resolve(file)))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> strings(Path file) {
        try {
            return List.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\0"));
        } catch (IOException e) {
            // it ended just now
            return List.of();
        }
    }
}
