// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.tests.running;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;

/**
 * The window manager of the display: one that is already there, or one that lives as long as this object. Without one a
 * window that is minimised is shown all the same.
 */
final class WindowManager implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Process process;

    private WindowManager() {}

    /** A display starts anew when its last client leaves, and takes a window manager that comes just then with it. */
    static WindowManager ensure() {
        var windowManager = new WindowManager();
        await("the window manager").atMost(PATIENCE).until(windowManager::isPresent);
        return windowManager;
    }

    private boolean isPresent() throws IOException {
        Process asked = new ProcessBuilder("xprop", "-root", "_NET_SUPPORTING_WM_CHECK").redirectErrorStream(true)
                .start();
        boolean present = new String(asked.getInputStream().readAllBytes()).contains("0x");
        if (!present && (process == null || !process.isAlive())) {
            process = new ProcessBuilder("openbox").redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        }
        return present;
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroy();
            process.onExit().join();
        }
    }
}
