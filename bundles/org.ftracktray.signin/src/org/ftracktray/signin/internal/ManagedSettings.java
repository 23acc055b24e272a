// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/**
 * The properties file by which an administrator decides for everybody on a workstation. Its place is given by
 * {@code FTRACKTRAY_MANAGED} or the framework property {@code ftracktray.managed}, else it is the usual one of the
 * system. Read anew each time, so that a roll-out needs no restart.
 */
final class ManagedSettings {
    private final Surroundings surroundings;

    ManagedSettings(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * The value of a key, empty when the file or the key is missing.
     *
     * @throws UncheckedIOException when the file is there but cannot be read
     */
    Optional<String> get(String key) {
        Path file = file();
        try (Reader reader = Files.newBufferedReader(file)) {
            Properties properties = new Properties();
            properties.load(reader);
            return Optional.ofNullable(properties.getProperty(key)).map(String::strip).filter(v -> !v.isEmpty());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    Path file() {
        return surroundings.property("ftracktray.managed").or(() -> surroundings.environment("FTRACKTRAY_MANAGED"))
                .map(Path::of).orElseGet(() -> usualPlace(surroundings));
    }

    private static Path usualPlace(Surroundings surroundings) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return Path.of(surroundings.environment("ProgramData").orElse("C:\\ProgramData"), "Ftrack Tray",
                    "managed.properties");
        }
        return system.startsWith("mac")
                ? Path.of("/Library/Application Support/Ftrack Tray/managed.properties")
                : Path.of("/etc/ftracktray/managed.properties");
    }
}
