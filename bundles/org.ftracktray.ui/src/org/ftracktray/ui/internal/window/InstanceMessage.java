// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.window;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

import org.ftracktray.client.file.AtomicFile;
import org.ftracktray.ui.InstanceClaim.Owner;
import org.ftracktray.ui.InstanceKind;

/**
 * What the process that has the folder notes beside its lock: who it is, and where it can be asked. The lock decides; the
 * note serves for the answer, and where there are no locks.
 *
 * @param socket
 *            where it listens; empty when it could not
 * @param processStart
 *            tells its process from a later one with the same id
 */
record InstanceMessage(Owner owner, Optional<Path> socket, Optional<Instant> processStart) {

    private static final int MOST_BYTES = 10_000;
    /** Systems round the start time of a process. */
    private static final Duration SAME_START = Duration.ofSeconds(3);

    static AtomicFile file(Path folder) {
        return new AtomicFile(folder.resolve("instance.owner"));
    }

    /** What is noted in the folder; empty when there is nothing, or nothing that can be understood. */
    static Optional<InstanceMessage> in(Path folder) {
        try {
            return file(folder).read(MOST_BYTES).map(content -> parse(new String(content, StandardCharsets.UTF_8)));
        } catch (IOException | RuntimeException damaged) {
            return Optional.empty();
        }
    }

    private static InstanceMessage parse(String text) {
        Properties lines = new Properties();
        try {
            lines.load(new StringReader(text));
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
        Owner owner = new Owner(lines.getProperty("host", ""), Long.parseLong(lines.getProperty("pid")),
                Instant.parse(lines.getProperty("since")), InstanceKind.valueOf(lines.getProperty("kind")));
        return new InstanceMessage(owner, Optional.ofNullable(lines.getProperty("socket")).map(Path::of),
                Optional.ofNullable(lines.getProperty("processStart")).map(Instant::parse));
    }

    void write(Path folder) throws IOException {
        StringBuilder text = new StringBuilder();
        line(text, "host", owner.host());
        line(text, "pid", owner.pid());
        line(text, "since", owner.since());
        line(text, "kind", owner.kind());
        socket.ifPresent(path -> line(text, "socket", path));
        processStart.ifPresent(start -> line(text, "processStart", start));
        AtomicFile file = file(folder);
        if (Files.isDirectory(file.path())) {
            file.setAside();
        }
        file.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void line(StringBuilder text, String key, Object value) {
        String safe = value.toString().replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r").replace("\f",
                "\\f");
        text.append(key).append('=').append(safe.startsWith(" ") ? "\\" : "").append(safe).append('\n');
    }

    /** Whether its process runs on this machine, and is another than this. */
    boolean isAlive(String thisHost) {
        return process(thisHost).isPresent();
    }

    /** Its process, when that runs on this machine and is another than this. */
    Optional<ProcessHandle> process(String thisHost) {
        if (!owner.host().equals(thisHost) || owner.pid() == ProcessHandle.current().pid()) {
            return Optional.empty();
        }
        return ProcessHandle.of(owner.pid()).filter(ProcessHandle::isAlive)
                .filter(running -> running.info().startInstant().filter(this::isItsStart).isPresent());
    }

    private boolean isItsStart(Instant actual) {
        return processStart.isPresent()
                && Duration.between(processStart.get(), actual).abs().compareTo(SAME_START) < 0;
    }
}
