// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.ftracktray.ui.Autostart;
import org.ftracktray.ui.AutostartState;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lets the tray start with the session of this user, or not. */
@Command(name = "autostart", mixinStandardHelpOptions = true, versionProvider = ProductVersion.class, //
        description = "Says whether the tray starts with the session of this user, or changes that.", //
        footer = "What the administrator set with autostart=true or autostart=false cannot be changed here.")
final class AutostartCommand implements Callable<Integer> {

    /** The words on the command line. */
    enum Wish {
        ON, OFF, STATUS;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "on|off|status", defaultValue = "status", description = "What to do; status when nothing is said.")
    private Wish wish;

    @Override
    public Integer call() throws InterruptedException {
        try (Services services = new Services()) {
            Autostart autostart = services.get(Autostart.class);
            if (wish != Wish.STATUS) {
                autostart.set(wish == Wish.ON);
            }
            AutostartState state = autostart.state();
            spec.commandLine().getOut().println((state.on() ? "on" : "off") + ": " + state.reason());
            return 0;
        } catch (IOException | IllegalStateException e) {
            spec.commandLine().getErr().println("autostart: " + e.getMessage());
            return 1;
        }
    }
}
