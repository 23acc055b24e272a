// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sample.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The application that this bundle contributes: a process that prints the context it was started in and then waits until
 * a file "exit" appears in its work folder, whose content is its exit code.
 */
public final class SampleApplication {

    private SampleApplication() {}

    /** The arguments are printed with the context. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Map<String, String> environment = System.getenv();
        System.out.println("started " + String.join(" ", arguments) + " in " + Path.of("").toAbsolutePath());
        environment.forEach((name, value) -> {
            boolean context = name.startsWith("FTRACK_") || name.startsWith("SAMPLE_");
            if (context && !name.contains("KEY")) {
                System.out.println(name + "=" + value);
            }
        });
        Path exit = Path.of("exit");
        while (!Files.exists(exit)) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        String code = Files.readString(exit).strip();
        System.exit(code.isEmpty() ? 0 : Integer.parseInt(code));
    }
}
