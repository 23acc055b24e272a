// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.tests.running;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;

import org.ftracktray.ui.internal.window.TrayHost;
import org.junit.jupiter.api.Assumptions;

/** A tray on the display of the tests: one that is already there, or one that lives as long as this object. */
public final class XTray implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;

    private XTray(Process process) {
        this.process = process;
    }

    public static XTray appear() throws IOException {
        if (TrayHost.ofThisSystem().isPresent()) {
            return new XTray(null);
        }
        Process process = new ProcessBuilder("trayer", "--edge", "top", "--align", "right")
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        var tray = new XTray(process);
        await("the tray").atMost(PATIENCE).until(TrayHost.ofThisSystem()::isPresent);
        return tray;
    }

    /** Skips a test that is about desktops without a tray. */
    public static void assumeNone() {
        Assumptions.assumeFalse(TrayHost.ofThisSystem().isPresent(), "this display has a tray");
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroy();
            process.onExit().join();
            await("no tray").atMost(PATIENCE).until(() -> !TrayHost.ofThisSystem().isPresent());
        }
    }
}
