// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.listener.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.ILog;
import org.ftracktray.client.file.AtomicFile;
import org.ftracktray.launch.LaunchRecord;
import org.ftracktray.launch.LaunchState;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Ids of the launches whose failure was told, kept in a file over restarts. Not thread-safe. */
final class ToldLaunches {
    private static final int MOST_BYTES = 1 << 20;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final AtomicFile file;
    private final ILog log;
    /** Null until it is read. */
    private Set<String> ids;

    /** Touches no file yet. */
    ToldLaunches(Path file, ILog log) {
        this.file = new AtomicFile(file);
        this.log = log;
    }

    /** Reads the file. Where there is none, what had ended before this run counts as told: nobody knows whether it was. */
    void begin(List<LaunchRecord> history, Instant thisRun) {
        if (ids == null) {
            ids = read().orElse(null);
            if (ids == null) {
                ids = new HashSet<>();
                history.stream().filter(
                        record -> record.state() instanceof LaunchState.Ended end && end.at().isBefore(thisRun))
                        .forEach(record -> ids.add(record.id()));
                write();
            }
        }
    }

    boolean contains(String id) {
        return ids.contains(id);
    }

    /** Forgets what is no longer in the history. */
    void add(String id, List<LaunchRecord> history) {
        ids.retainAll(history.stream().map(LaunchRecord::id).toList());
        ids.add(id);
        write();
    }

    private Optional<Set<String>> read() {
        try {
            Optional<byte[]> content = file.read(MOST_BYTES);
            return content.map(bytes -> new HashSet<>(List.of(JSON.readValue(bytes, String[].class))));
        } catch (IOException | JacksonException | NullPointerException e) {
            log.warn("Which failed launches were told to ftrack cannot be read from " + file.path()
                    + ". Failures before now are not told again.", e);
            return setAside();
        }
    }

    private Optional<Set<String>> setAside() {
        try {
            file.setAside();
        } catch (IOException e) {
            log.warn(file.path() + " could not be renamed.", e);
        }
        return Optional.empty();
    }

    private void write() {
        try {
            file.write(JSON.writeValueAsBytes(ids));
        } catch (IOException e) {
            log.warn("Which failed launches were told to ftrack cannot be written to " + file.path()
                    + ". They may be told again after a restart.", e);
        }
    }
}
