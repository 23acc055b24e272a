// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal.site;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.runtime.ILog;
import org.ftracktray.client.file.AtomicFile;

/**
 * The properties file by which an administrator decides for everybody on a workstation. Its place is given by
 * {@code FTRACKTRAY_MANAGED} or the framework property {@code ftracktray.managed}, else it is the usual one of the
 * system. Read anew each time, so that a roll-out needs no restart. What cannot be read is logged, once, and left out; the
 * file is the administrator's, so it stays where it is.
 */
public final class ManagedSettings {
    private static final int MOST_BYTES = 1 << 20;

    private final SystemEnvironment environment;
    private final ILog log;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    public ManagedSettings(SystemEnvironment environment, ILog log) {
        this.environment = environment;
        this.log = log;
    }

    /** The value of a key, empty when the file or the key is missing or cannot be read. */
    public Optional<String> get(String key) {
        String place = place();
        try {
            return new AtomicFile(Path.of(place)).read(MOST_BYTES)
                    .map(content -> properties(text(content), place).getProperty(key)).map(String::strip)
                    .filter(value -> !value.isEmpty()).or(() -> MachineRegistry.get(key));
        } catch (IOException | InvalidPathException e) {
            tell("The managed settings file " + place + " cannot be read and is left out.", e);
            return Optional.empty();
        }
    }

    /**
     * As {@link #get}, for what must not be passed over in silence.
     *
     * @throws IllegalStateException when the file is there, and cannot be read or understood as a whole
     */
    Optional<String> getOrFail(String key) {
        String place = place();
        try {
            Optional<String> content = new AtomicFile(Path.of(place)).read(MOST_BYTES).map(ManagedSettings::text);
            Properties all = new Properties();
            all.load(new StringReader(content.orElse("")));
            return Optional.ofNullable(all.getProperty(key)).map(String::strip).filter(value -> !value.isEmpty())
                    .or(() -> MachineRegistry.get(key));
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException("The managed settings file " + place + " cannot be read.", e);
        }
    }

    /** Where the file is, or would be. */
    String place() {
        return environment.property("ftracktray.managed").or(() -> environment.environment("FTRACKTRAY_MANAGED"))
                .orElseGet(() -> usualPlace(environment));
    }

    /** Line by line: one that is wrong, such as a Windows path with {@code \\u} in it, costs no other. */
    private Properties properties(String text, String place) {
        Properties all = new Properties();
        try {
            all.load(new StringReader(text));
            return all;
        } catch (IOException | IllegalArgumentException e) {
            Properties understood = new Properties();
            text.lines().forEach(line -> load(understood, line, place));
            return understood;
        }
    }

    private void load(Properties properties, String line, String place) {
        try {
            properties.load(new StringReader(line));
        } catch (IOException | IllegalArgumentException e) {
            tell("A line of the managed settings file " + place + " cannot be understood and is left out: "
                    + line.strip(), e);
        }
    }

    /** Editors write UTF-8, with or without a mark at its beginning, or the code page of a Western Windows. */
    private static String text(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(content, StandardCharsets.ISO_8859_1);
        }
    }

    private void tell(String message, Exception cause) {
        if (told.add(message)) {
            log.error(message, cause);
        }
    }

    private static String usualPlace(SystemEnvironment environment) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return Path.of(environment.environment("ProgramData").orElse("C:\\ProgramData"), "Ftrack Tray",
                    "managed.properties").toString();
        }
        return system.startsWith("mac")
                ? "/Library/Application Support/Ftrack Tray/managed.properties"
                : "/etc/ftracktray/managed.properties";
    }
}
