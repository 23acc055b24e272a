// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.plugin.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.ftracktray.client.file.AtomicFile;
import org.ftracktray.plugin.PluginStatus;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** How the plug-ins of the process are that runs on this machine, for commands that ask beside it. Holds no secrets. */
final class StateFile {
    private static final int MOST_BYTES = 8 << 20;

    /** The process that wrote it, by number and start, as numbers come again. */
    private record Content(long pid, String started, List<PluginStatus> plugins) {}

    private final AtomicFile file;

    StateFile(Path folder) {
        file = new AtomicFile(folder.resolve("plugins.json"));
    }

    void write(List<PluginStatus> plugins) throws IOException {
        ProcessHandle me = ProcessHandle.current();
        file.write(JsonMapper.shared().writeValueAsBytes(new Content(me.pid(), started(me), plugins)));
    }

    void remove() throws IOException {
        Files.deleteIfExists(file.path());
    }

    /** What the running process has written; empty when none runs. */
    Optional<List<PluginStatus>> read() throws IOException {
        Optional<byte[]> content = file.read(MOST_BYTES);
        if (content.isEmpty()) {
            return Optional.empty();
        }
        try {
            Content read = JsonMapper.shared().readValue(content.get(), Content.class);
            return ProcessHandle.of(read.pid()).filter(each -> started(each).equals(read.started()))
                    .map(alive -> read.plugins());
        } catch (JacksonException e) {
            throw new IOException(file.path() + " is damaged.", e);
        }
    }

    private static String started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("");
    }
}
