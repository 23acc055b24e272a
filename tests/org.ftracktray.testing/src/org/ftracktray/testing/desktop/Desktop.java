// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.testing.desktop;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A desktop for one person: display, window manager, tray, session bus. What the display in use lacks is started, so
 * the present display serves as well as a new virtual one.
 */
public final class Desktop implements AutoCloseable {
    private final Home home = new Home();
    private final Processes processes = new Processes();
    private final Map<String, String> environment = home.environment();
    private final Accessibility accessibility;

    private Desktop(Optional<String> display, boolean tray) {
        environment.put("DISPLAY", display.orElseGet(this::virtualDisplay));
        environment.put("GDK_BACKEND", "x11");
        if (!Processes.run(environment, "xprop", "-root", "_NET_SUPPORTING_WM_CHECK").contains("0x")) {
            processes.start(environment, home.log("openbox"), List.of("openbox"));
            await("window manager").atMost(Waiting.LIMIT).until(() -> Processes
                    .run(environment, "xprop", "-root", "_NET_SUPPORTING_WM_CHECK").contains("0x"));
        }
        if (tray) {
            Tray.start(processes, home, environment);
        }
        SessionBus bus = new SessionBus(processes, home, environment);
        environment.put("DBUS_SESSION_BUS_ADDRESS", bus.address());
        accessibility = Accessibility.on(bus.address());
    }

    /** A new virtual display, whatever display there is. */
    public static Desktop virtual() {
        return new Desktop(Optional.empty(), true);
    }

    /** As {@link #virtual}, where nothing shows tray icons. */
    public static Desktop withoutTray() {
        return new Desktop(Optional.empty(), false);
    }

    /** The display that DISPLAY names, else a new virtual one. */
    public static Desktop present() {
        return new Desktop(Optional.ofNullable(System.getenv("DISPLAY")).filter(name -> !name.isBlank()), true);
    }

    private String virtualDisplay() {
        Path number = home.folder().resolve("display");
        processes.start(environment, home.log("xvfb"), List.of("sh", "-c",
                "exec Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp -noreset 3>\"$0\"", number.toString()));
        await("virtual display").atMost(Waiting.LIMIT)
                .until(() -> Files.exists(number) && !Files.readString(number).isBlank());
        try {
            return ":" + Files.readString(number).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds an unlocked key ring to the session; without this call there is none. */
    public Desktop withKeyRing() {
        SessionBus.keyRing(processes, home, environment);
        return this;
    }

    public Home home() {
        return home;
    }

    /** The environment of every program on this desktop; a copy. */
    public Map<String, String> environment() {
        return new java.util.HashMap<>(environment);
    }

    public Processes processes() {
        return processes;
    }

    public Accessibility accessibility() {
        return accessibility;
    }

    public Pointer pointer() {
        return new Pointer(environment);
    }

    public Windows windows() {
        return new Windows(environment);
    }

    public Tray tray() {
        return new Tray(this);
    }

    /** Writes a picture of the whole screen to {@code file}. */
    public void screenshot(Path file) {
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Processes.run(environment, "import", "-window", "root", file.toString());
    }

    @Override
    public void close() {
        accessibility.close();
        processes.close();
        home.close();
    }
}
