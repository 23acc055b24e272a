// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.desktop.internal.bus;

import java.util.Optional;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/**
 * The connections of this process to the bus of the session and to that of the machine, made when they are first asked for and
 * then kept. Thread-safe; the first question blocks.
 */
@Component(service = Buses.class)
public final class Buses {
    private final Optional<String> sessionAddress;
    private final Optional<String> systemAddress;
    private Optional<Bus> session;
    private Optional<Bus> system;

    public Buses() {
        this(BusAddress.session(System.getenv()), BusAddress.system(System.getenv()));
    }

    /** For other buses than those of the environment. */
    public Buses(Optional<String> sessionAddress, Optional<String> systemAddress) {
        this.sessionAddress = sessionAddress;
        this.systemAddress = systemAddress;
    }

    /** Empty where there is none; why is in the log. */
    public synchronized Optional<Bus> session() {
        if (session == null) {
            session = sessionAddress.flatMap(Buses::connect);
        }
        return session;
    }

    /** As {@link #session}, for the machine. */
    public synchronized Optional<Bus> system() {
        if (system == null) {
            system = systemAddress.flatMap(Buses::connect);
        }
        return system;
    }

    private static Optional<Bus> connect(String address) {
        try {
            return Optional.of(Bus.connect(address));
        } catch (BusException e) {
            Journal.warn("No tray icon, notification or setting of the desktop over D-Bus", e);
            return Optional.empty();
        }
    }

    /** Closes what was opened. */
    @Deactivate
    public synchronized void close() {
        if (session != null) {
            session.ifPresent(Bus::close);
        }
        if (system != null) {
            system.ifPresent(Bus::close);
        }
        session = Optional.empty();
        system = Optional.empty();
    }
}
