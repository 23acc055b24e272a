// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.autostart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.Platform;
import org.ftracktray.signin.ManagedFile;
import org.ftracktray.ui.Autostart;
import org.ftracktray.ui.AutostartState;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The autostart of this system. */
@Component
public final class AutostartComponent implements Autostart {

    private final Autostart autostart;

    @Activate
    public AutostartComponent(@Reference ManagedFile managed) {
        String home = Optional.ofNullable(System.getenv("HOME")).orElse(System.getProperty("user.home"));
        autostart = new ManagedAutostart(managed, entry(Platform.getOS(), System.getenv(), Path.of(home)),
                program(System.getenv(), System.getProperty("launch4j.exefile")));
    }

    static SessionEntry entry(String system, Map<String, String> environment, Path home) {
        return switch (system) {
            case Platform.OS_WIN32 -> new RunKeyEntry();
            case Platform.OS_MACOSX -> new LaunchAgentEntry(home.resolve("Library/LaunchAgents"));
            default -> new XdgEntry(Optional.ofNullable(environment.get("XDG_CONFIG_HOME")).map(Path::of)
                    .filter(Path::isAbsolute).orElse(home.resolve(".config")).resolve("autostart"));
        };
    }

    /** The start script of an installation, or the executable of Windows, tells where it is. */
    static Optional<String> program(Map<String, String> environment, String executable) {
        return Optional.ofNullable(environment.get("FTRACKTRAY_PROGRAM")).or(() -> Optional.ofNullable(executable));
    }

    @Override
    public AutostartState state() {
        return autostart.state();
    }

    @Override
    public void set(boolean on) throws IOException {
        autostart.set(on);
    }
}
