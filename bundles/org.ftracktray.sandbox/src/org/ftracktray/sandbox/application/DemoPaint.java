// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.application;

import java.awt.GraphicsEnvironment;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import javax.swing.SwingUtilities;

/**
 * Stands in for an artist's application: a window that shows what it was started with. A program of its own, run as
 * {@code java -cp <this bundle> org.ftracktray.sandbox.application.DemoPaint}.
 */
public final class DemoPaint {

    private DemoPaint() {}

    /** Options: {@code --version-label TEXT}, {@code --exit-code N}, {@code --exit-after SECONDS}. */
    public static void main(String[] arguments) throws InterruptedException {
        DemoPaintOptions options;
        try {
            options = DemoPaintOptions.parse(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println("demo-paint: " + e.getMessage());
            System.exit(2);
            return;
        }
        DemoPaintContext context = DemoPaintContext.of(System.getenv(), options.versionLabel());
        System.out.println(context.title() + " started as process " + ProcessHandle.current().pid());
        CountDownLatch closed = new CountDownLatch(1);
        if (GraphicsEnvironment.isHeadless()) {
            context.rows().forEach((label, value) -> System.out.println(label + ": " + value));
            if (options.exitAfterSeconds().isEmpty()) {
                closed.countDown();
            }
        } else {
            SwingUtilities.invokeLater(() -> new DemoPaintWindow(context, closed::countDown).show());
        }
        if (options.exitAfterSeconds().isPresent()) {
            closed.await(options.exitAfterSeconds().getAsLong(), TimeUnit.SECONDS);
        } else {
            closed.await();
        }
        System.out.println(context.title() + " ends with exit code " + options.exitCode());
        System.exit(options.exitCode());
    }

    static String keyState(Map<String, String> environment) {
        return environment.getOrDefault("FTRACK_API_KEY", "").isEmpty() ? "missing" : "present";
    }
}
