// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.plugin.internal.host;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.ftracktray.client.SecretMask;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The process of one plug-in. It ends when its standard input is closed, which the system does when this process dies, in
 * whatever way. What it says is free of the key.
 */
public final class HostProcess implements AutoCloseable {
    private static final int LONGEST_LINE = 256 << 10;
    private static final int LONGEST_LOG_LINE = 16 << 10;

    private final Process process;
    private final SecretMask mask;
    private final Duration toEnd;
    private final CappedLog log;
    private final Thread logging;

    /**
     * Starts it.
     *
     * @param log takes what it prints; closed at the end
     * @param toEnd how long it may take to end by itself
     */
    public static HostProcess start(HostCommand command, SecretMask mask, CappedLog log, Duration toEnd)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command.command()).directory(command.directory().toFile());
        builder.environment().clear();
        builder.environment().putAll(command.environment());
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            log.close();
            throw e;
        }
        HostProcess host = new HostProcess(process, mask, log, toEnd);
        Thread.ofVirtual().name("ftrack plug-in script").start(() -> host.hand(command.script()));
        return host;
    }

    private HostProcess(Process process, SecretMask mask, CappedLog log, Duration toEnd) {
        this.process = process;
        this.mask = mask;
        this.log = log;
        this.toEnd = toEnd;
        // reading a pipe holds the carrier of a virtual thread
        this.logging = Thread.ofPlatform().daemon().name("ftrack plug-in log").start(this::copyLog);
    }

    /** A process that has ended already says why by its exit code. */
    private void hand(byte[] script) {
        try {
            OutputStream in = process.getOutputStream();
            in.write(script);
            in.flush();
        } catch (IOException e) {
            note("The script was not taken: " + e.getMessage());
        }
    }

    private void copyLog() {
        try (log) {
            BoundedLines lines = new BoundedLines(process.getErrorStream(), LONGEST_LOG_LINE);
            for (String line = lines.next(); line != null; line = lines.next()) {
                log.add(mask.text(line));
            }
        } catch (IOException e) {
            process.destroyForcibly(); // nobody would empty its pipe
        }
    }

    /** Writes a line of our own among what it prints. */
    public void note(String line) {
        try {
            log.add("[Ftrack Tray] " + mask.text(line));
        } catch (IOException e) {
            process.destroyForcibly(); // the disk is full: what it prints cannot be kept either
        }
    }

    /** Hands over what it says until it ends; what is no JSON is noted in the log. Returns the exit code. */
    public int read(Consumer<JsonNode> listener) throws IOException, InterruptedException {
        BoundedLines lines = new BoundedLines(process.getInputStream(), LONGEST_LINE);
        for (String line = lines.next(); line != null; line = lines.next()) {
            JsonNode message;
            try {
                message = JsonMapper.shared().readTree(mask.known(line));
            } catch (JacksonException e) {
                note("This line was not understood: " + line.substring(0, Math.min(200, line.length())));
                continue;
            }
            listener.accept(message);
        }
        int code = process.waitFor();
        logging.join(toEnd);
        return code;
    }

    /** The number of the process. */
    public long pid() {
        return process.pid();
    }

    /** Asks it to end. Returns at once. */
    public void stop() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            process.destroy(); // its end of the pipe is gone
        }
    }

    /** Ends it, in order or not; waits for that. */
    @Override
    public void close() {
        stop();
        try {
            if (!process.waitFor(toEnd.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** The file of a plug-in's log in a folder. */
    public static Path logFile(Path folder, String plugin) {
        return folder.resolve(plugin.replaceAll("[^A-Za-z0-9._-]", "_") + ".log");
    }
}
