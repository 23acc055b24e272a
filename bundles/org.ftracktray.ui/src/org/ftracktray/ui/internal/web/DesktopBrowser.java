// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.web;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Display;
import org.ftracktray.ui.WebBrowser;
import org.osgi.service.component.annotations.Component;

/** Tries the desktop's association first, then what the session names as its browser. */
@Component(property = "service.ranking:Integer=-100")
public final class DesktopBrowser implements WebBrowser {
    private static final int SECONDS_UNTIL_ACCEPTED = 3;

    @Override
    public boolean open(URI page) {
        String scheme = page.getScheme() == null ? "" : page.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            ILog.get().warn("Refused to open an address that is no web page: " + scheme);
            return false;
        }
        String address = page.toASCIIString();
        return onDisplay(address) || commands().stream().anyMatch(command -> run(command, address));
    }

    static boolean onDisplay(String address) {
        return display().map(display -> display.syncCall(() -> Program.launch(address))).orElse(false);
    }

    /** The one of the window; asking SWT for its default one would make another after the window is gone. */
    static Optional<Display> display() {
        return Thread.getAllStackTraces().keySet().stream().map(Display::findDisplay)
                .filter(display -> display != null && !display.isDisposed()).findFirst();
    }

    private static List<String> commands() {
        List<String> commands = new ArrayList<>();
        if (Platform.OS.isLinux()) {
            commands.add("xdg-open");
            String named = System.getenv("BROWSER");
            if (named != null && !named.isBlank()) {
                commands.addAll(List.of(named.split(":")));
            }
        }
        return commands;
    }

    private static boolean run(String command, String address) {
        List<String> line = new ArrayList<>(List.of(command.strip().split("\\s+")));
        if (!line.contains("%s")) {
            line.add("%s");
        }
        line.replaceAll(word -> word.equals("%s") ? address : word);
        try {
            ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            withoutKey(builder.environment());
            Process process = builder.start();
            boolean ended = process.waitFor(SECONDS_UNTIL_ACCEPTED, TimeUnit.SECONDS);
            return !ended || process.exitValue() == 0;
        } catch (IOException missing) {
            ILog.get().info("Not usable as a web browser: " + command, missing);
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A browser has no use for the key that this program may have been started with. */
    static void withoutKey(Map<String, String> environment) {
        environment.remove("FTRACK_API_KEY");
    }
}
