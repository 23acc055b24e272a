// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.history;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.ftracktray.client.file.AtomicFile;
import org.ftracktray.launch.internal.log.WarningLog;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the starts over restarts of this client. Holds no environment and therefore no secret. */
final class HistoryFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Some thousand times what is kept. */
    private static final int MOST_BYTES = 64 << 20;

    private final AtomicFile file;
    private final String host;
    private final WarningLog warnings;

    /** @param host the name of this machine */
    HistoryFile(Path file, String host, WarningLog warnings) {
        this.file = new AtomicFile(file);
        this.host = host;
        this.warnings = warnings;
    }

    /**
     * The starts on this machine, as far as the file can be understood; none when there is no file yet. A file that is
     * damaged is set aside, and that is told, once.
     */
    List<HistoryEntry> read() {
        List<HistoryEntry> entries = new ArrayList<>();
        Exception damage = null;
        try {
            Optional<byte[]> content = file.read(MOST_BYTES);
            damage = content.isPresent() ? read(content.get(), entries) : null;
        } catch (IOException e) {
            damage = e;
        }
        if (damage != null) {
            tell(entries.size(), damage);
        }
        return entries.stream().filter(entry -> entry.host().map(host::equals).orElse(true)).toList();
    }

    /** What comes before the place where the file breaks off can be read. */
    private static Exception read(byte[] content, List<HistoryEntry> entries) {
        Exception damage = null;
        try (JsonParser parser = JSON.createParser(content)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                return new IOException("It is not a list.");
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                JsonNode node = parser.readValueAsTree();
                try {
                    entries.add(Objects.requireNonNull(JSON.treeToValue(node, HistoryEntry.class)));
                } catch (RuntimeException e) {
                    damage = e;
                }
            }
            return damage;
        } catch (JacksonException e) {
            return e;
        }
    }

    private void tell(int understood, Exception damage) {
        String kept = understood == 0 ? "" : " " + understood + " of its starts could be read and are kept.";
        try {
            Optional<Path> aside = file.setAside();
            warnings.warn("The history of started applications in " + file.path() + " is damaged." + kept
                    + aside.map(path -> " The file was renamed to " + path.getFileName() + ".").orElse(""), damage);
        } catch (IOException e) {
            e.addSuppressed(damage);
            warnings.warn(
                    "The history of started applications in " + file.path() + " is damaged and could not be renamed."
                            + kept,
                    e);
        }
    }

    /** Replaces the file as a whole, so that a full disk or a crash leaves the old one. */
    void write(List<HistoryEntry> entries) throws IOException {
        file.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(entries));
    }

    String host() {
        return host;
    }
}
