// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.desktop.internal;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.freedesktop.dbus.bin.EmbeddedDBusDaemon;
import org.ftracktray.desktop.internal.bus.Bus;
import org.ftracktray.desktop.internal.bus.BusException;
import org.ftracktray.desktop.internal.bus.Buses;

/** A message bus for a test. */
public final class TestBus implements AutoCloseable {
    /** Held, because the JDK forgets loggers that nobody holds. */
    private static final Logger LIBRARY = Logger.getLogger("org.freedesktop.dbus");

    private final Path folder = Files.createTempDirectory("bus");
    private final String address = "unix:path=" + folder.resolve("bus");
    private final Closeable daemon;

    private TestBus(boolean ofTheSystem) throws IOException {
        LIBRARY.setLevel(Level.SEVERE);
        daemon = ofTheSystem ? started() : embedded();
    }

    /** Inside of this process; it tells of new owners of a name only when a connection ends. */
    public static TestBus inside() throws IOException {
        return new TestBus(false);
    }

    /** The one that desktops use. */
    public static TestBus ofTheSystem() throws IOException {
        return new TestBus(true);
    }

    private Closeable embedded() {
        try {
            var bus = new EmbeddedDBusDaemon(address + ",listen=true");
            bus.startInBackgroundAndWait();
            return bus;
        } catch (org.freedesktop.dbus.exceptions.InvalidBusAddressException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Starts no programs of the machine when somebody asks for them, as that of a session would. */
    private Closeable started() throws IOException {
        Path configuration = Files.writeString(folder.resolve("bus.conf"), """
                <!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
                 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
                <busconfig>
                  <type>session</type>
                  <listen>%s</listen>
                  <policy context="default">
                    <allow send_destination="*" eavesdrop="true"/>
                    <allow eavesdrop="true"/>
                    <allow own="*"/>
                  </policy>
                </busconfig>
                """.formatted(address));
        Process process = new ProcessBuilder("dbus-daemon", "--config-file=" + configuration, "--nofork",
                "--nopidfile", "--print-address").redirectError(ProcessBuilder.Redirect.INHERIT).start();
        process.inputReader().readLine(); // it listens now
        return process::destroy;
    }

    /** Another connection. */
    public Bus connect() throws BusException {
        return Bus.connect(address);
    }

    /** What comes next, with a minute for it to come. */
    public static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
        T value = queue.poll(60, TimeUnit.SECONDS);
        assertNotNull(value, "nothing came");
        return value;
    }

    /** Connections as the product makes them, with this bus as the session's and as the machine's. */
    public Buses buses() {
        return new Buses(Optional.of(address), Optional.of(address));
    }

    @Override
    public void close() throws IOException {
        daemon.close();
        Files.deleteIfExists(folder.resolve("bus"));
        Files.deleteIfExists(folder.resolve("bus.conf"));
        Files.deleteIfExists(folder);
    }
}
