// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How a sandbox studio is to run.
 *
 * @param port TCP port; 0 for any free one
 * @param bindAddress interface to listen on, a loopback address unless other machines are to reach the studio
 * @param heartbeat time between two heartbeats of the event hub; clients of ftrack expect less than 15 s
 * @param keys API keys by user name for users that are to have a known one; the others get random ones at each start
 * @param data folder that the studio is kept in over restarts; empty for a studio that is gone with the process
 * @param seed YAML file that a new studio is made from; empty for the demonstration studio. A studio that was kept is
 *            taken as it is
 */
public record SandboxOptions(int port, String bindAddress, Duration heartbeat, Map<String, String> keys,
        Optional<Path> data, Optional<Path> seed) {

    public SandboxOptions {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("A port is a number from 0 to 65535, not " + port);
        }
        Objects.requireNonNull(bindAddress);
        Objects.requireNonNull(heartbeat);
        Objects.requireNonNull(data);
        Objects.requireNonNull(seed);
        keys = Map.copyOf(keys);
    }

    /** Any free port of 127.0.0.1, random keys, the demonstration studio in memory. */
    public static SandboxOptions defaults() {
        return new SandboxOptions(0, "127.0.0.1", Duration.ofSeconds(8), Map.of(), Optional.empty(), Optional.empty());
    }

    public SandboxOptions withPort(int number) {
        return new SandboxOptions(number, bindAddress, heartbeat, keys, data, seed);
    }

    public SandboxOptions withBindAddress(String address) {
        return new SandboxOptions(port, address, heartbeat, keys, data, seed);
    }

    public SandboxOptions withHeartbeat(Duration interval) {
        return new SandboxOptions(port, bindAddress, interval, keys, data, seed);
    }

    public SandboxOptions withKeys(Map<String, String> known) {
        return new SandboxOptions(port, bindAddress, heartbeat, known, data, seed);
    }

    public SandboxOptions withData(Path folder) {
        return new SandboxOptions(port, bindAddress, heartbeat, keys, Optional.of(folder), seed);
    }

    public SandboxOptions withSeed(Path file) {
        return new SandboxOptions(port, bindAddress, heartbeat, keys, data, Optional.of(file));
    }
}
