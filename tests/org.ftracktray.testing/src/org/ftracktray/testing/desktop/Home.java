// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.testing.desktop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The home folder of a person who exists for one test only; nothing of the developer's own is read or written. */
public final class Home implements AutoCloseable {
    private static final String[] INHERITED = {"PATH", "LANG", "LC_ALL", "TZ", "JAVA_HOME"};

    private final Path folder;

    public Home() {
        try {
            // short: socket paths below it are limited to 107 bytes
            folder = Files.createTempDirectory("ft-");
            for (String name : new String[]{"config", "data", "cache", "run", "logs"}) {
                Files.createDirectory(folder.resolve(name),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path folder() {
        return folder;
    }

    public Path config() {
        return folder.resolve("config");
    }

    public Path data() {
        return folder.resolve("data");
    }

    public Path log(String program) {
        return folder.resolve("logs").resolve(program + ".log");
    }

    /** Copies what the programs of this person wrote so far into {@code target}. */
    public void copyLogs(Path target) {
        try (Stream<Path> logs = Files.list(folder.resolve("logs"))) {
            Files.createDirectories(target);
            for (Path log : logs.toList()) {
                Files.copy(log, target.resolve(log.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a program of this person finds in its environment; no FTRACK_ variable, no display. */
    public Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        for (String name : INHERITED) {
            if (System.getenv(name) != null) {
                environment.put(name, System.getenv(name));
            }
        }
        environment.putIfAbsent("LANG", "C.UTF-8");
        environment.put("HOME", folder.toString());
        environment.put("XDG_CONFIG_HOME", config().toString());
        environment.put("XDG_DATA_HOME", data().toString());
        environment.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        environment.put("XDG_RUNTIME_DIR", folder.resolve("run").toString());
        return environment;
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            // a program that is just ending may still write; the folder is a temporary one
        }
    }
}
