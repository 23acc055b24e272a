// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.web;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Display;

/** Which browser {@link DesktopBrowser} would open, without opening it. */
public final class DefaultBrowser {
    private static final int SECONDS = 5;

    private DefaultBrowser() {}

    /**
     * Never on the UI thread.
     *
     * @return its name as the desktop says it, empty where none is set
     * @throws IOException when the desktop could not be asked
     */
    public static Optional<String> name() throws IOException, InterruptedException {
        if (!Platform.OS.isLinux()) {
            return DesktopBrowser.display().map(DefaultBrowser::ofPages);
        }
        Map<String, String> environment = System.getenv();
        Optional<String> named = named(environment);
        return named.isPresent() || !isProgram("xdg-settings", environment) ? named : ofDesktop("xdg-settings");
    }

    private static String ofPages(Display display) {
        return display.syncCall(() -> {
            Program program = Program.findProgram(".html");
            return program == null ? null : program.getName();
        });
    }

    /** @return the first program that {@code BROWSER} names and that is there */
    static Optional<String> named(Map<String, String> environment) {
        return Stream.of(environment.getOrDefault("BROWSER", "").split(":")).map(String::strip)
                .map(command -> command.split("\\s+")[0])
                .filter(program -> !program.isEmpty() && isProgram(program, environment)).findFirst();
    }

    private static boolean isProgram(String name, Map<String, String> environment) {
        return name.contains(File.separator)
                ? Files.isExecutable(Path.of(name))
                : Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                        .filter(folder -> !folder.isEmpty()).map(Path::of)
                        .anyMatch(folder -> Files.isExecutable(folder.resolve(name)));
    }

    /** @param xdgSettings the desktop's own tool, see {@code xdg-settings(1)} */
    static Optional<String> ofDesktop(String xdgSettings) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(xdgSettings, "get", "default-web-browser")
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        DesktopBrowser.withoutKey(builder.environment());
        Process process = builder.start();
        process.getOutputStream().close();
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("xdg-settings did not answer within " + SECONDS + " s");
            }
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return Optional.of(said).filter(name -> !name.isEmpty());
        } finally {
            process.destroyForcibly();
        }
    }
}
