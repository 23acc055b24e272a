// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.testing.product;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.ftracktray.testing.desktop.Desktop;
import org.ftracktray.testing.desktop.Processes;
import org.ftracktray.testing.desktop.Windows.Window;

/** The product as an artist starts it, on a desktop. */
public final class TrayProcess implements AutoCloseable {
    private static final String NAME = "tray";

    private final Desktop desktop;
    private final Process process;

    private TrayProcess(Desktop desktop, Process process) {
        this.desktop = desktop;
        this.process = process;
    }

    /** Starts it; {@code variables} come on top of the desktop's environment. Starting twice is a second start. */
    public static TrayProcess start(Product product, Desktop desktop, Map<String, String> variables,
            String... arguments) {
        Map<String, String> environment = desktop.environment();
        environment.putAll(variables);
        return new TrayProcess(desktop, desktop.processes().start(environment, desktop.home().log(NAME),
                product.command(desktop.home().folder(), NAME, arguments)));
    }

    public Process process() {
        return process;
    }

    public long pid() {
        return process.pid();
    }

    /** Its windows that are shown and not minimised. */
    public List<Window> windows() {
        return desktop.windows().of(pid());
    }

    /** The folder with its state and log. */
    public Path dataFolder() {
        return Product.dataFolder(desktop.home().folder(), NAME);
    }

    /** SIGTERM; forced after 5 s. */
    @Override
    public void close() {
        Processes.end(process, Duration.ofSeconds(5));
    }
}
