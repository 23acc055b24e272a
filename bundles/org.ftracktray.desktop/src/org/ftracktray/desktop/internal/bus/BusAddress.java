// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.desktop.internal.bus;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Where the buses of this session and of this machine are (D-Bus specification, "Well-known Message Bus Instances"). */
public final class BusAddress {
    private static final String SYSTEM = "unix:path=/var/run/dbus/system_bus_socket";

    private BusAddress() {}

    /** Empty when this process belongs to no session, or its bus has only addresses that Java cannot reach. */
    public static Optional<String> session(Map<String, String> environment) {
        Optional<String> named = first(environment.get("DBUS_SESSION_BUS_ADDRESS"));
        return named.isPresent() ? named : ofUser(environment.get("XDG_RUNTIME_DIR"));
    }

    /** The bus of the machine. */
    public static Optional<String> system(Map<String, String> environment) {
        String named = environment.get("DBUS_SYSTEM_BUS_ADDRESS");
        if (named != null && !named.isBlank()) {
            return first(named);
        }
        return Files.exists(Path.of("/var/run/dbus/system_bus_socket")) ? Optional.of(SYSTEM) : Optional.empty();
    }

    private static Optional<String> first(String addresses) {
        return addresses == null
                ? Optional.empty()
                : Arrays.stream(addresses.split(";")).map(String::strip)
                        .filter(address -> address.startsWith("unix:") && address.contains("path=")).findFirst();
    }

    private static Optional<String> ofUser(String runtimeFolder) {
        if (runtimeFolder == null || runtimeFolder.isBlank()) {
            return Optional.empty();
        }
        Path socket = Path.of(runtimeFolder, "bus");
        return Files.exists(socket) ? Optional.of("unix:path=" + socket) : Optional.empty();
    }
}
