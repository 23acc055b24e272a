// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.ftracktray.testing.product.Output;

/** Runs the scripts in {@code node/} with the packages that package-lock.json pins, installed when they are not. */
final class Node {
    private static final Path MODULE = Path.of(System.getProperty("ftracktray.peers", "tests/peers"));

    private Node() {}

    /** Starts {@code script}; its standard error goes to a file in target. */
    static Output start(String script, Map<String, String> variables) {
        install();
        Map<String, String> environment = new HashMap<>(Map.of("PATH", System.getenv("PATH")));
        environment.putAll(variables);
        Path errors = MODULE.resolve("target").resolve(script + ".errors");
        return Output.of(environment, errors,
                List.of("node", MODULE.resolve("node").resolve(script).toAbsolutePath().toString()));
    }

    /** Two processes run tests at the same time; one installs, the other waits for it. */
    private static synchronized void install() {
        Path target = MODULE.resolve("target");
        try {
            Files.createDirectories(target);
            try (FileChannel lock = FileChannel.open(target.resolve("npm.lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE)) {
                lock.lock();
                if (!isInstalled()) {
                    installInto(target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean isInstalled() throws IOException {
        Path wanted = MODULE.resolve("package-lock.json");
        Path installed = MODULE.resolve("node_modules/.package-lock.json");
        return Files.exists(installed)
                && Files.getLastModifiedTime(installed).compareTo(Files.getLastModifiedTime(wanted)) >= 0;
    }

    private static void installInto(Path target) throws IOException, InterruptedException {
        Path log = target.resolve("npm.log").toAbsolutePath();
        List<String> command = List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        int exit = new ProcessBuilder(command).directory(MODULE.toFile()).redirectErrorStream(true)
                .redirectOutput(log.toFile()).start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException("npm ci failed, see " + log);
        }
    }
}
