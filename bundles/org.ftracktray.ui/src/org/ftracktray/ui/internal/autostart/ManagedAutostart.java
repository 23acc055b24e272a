// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.autostart;

import java.io.IOException;
import java.util.Optional;

import org.ftracktray.signin.ManagedFile;
import org.ftracktray.ui.Autostart;
import org.ftracktray.ui.AutostartState;

/** The user's entry, where the administrator leaves the choice. */
final class ManagedAutostart implements Autostart {

    /** Key of the managed settings file. */
    static final String KEY = "autostart";

    private final ManagedFile managed;
    private final SessionEntry entry;
    private final Optional<String> program;

    /** @param program what an entry starts; empty when this is no installation */
    ManagedAutostart(ManagedFile managed, SessionEntry entry, Optional<String> program) {
        this.managed = managed;
        this.entry = entry;
        this.program = program;
    }

    @Override
    public AutostartState state() {
        try {
            Optional<String> decided = managed.get(KEY);
            if (decided.isPresent()) {
                return new AutostartState(decided.get().equalsIgnoreCase("true"), false,
                        "Set by the administrator: " + managed.place() + " says " + KEY + "=" + decided.get() + ".");
            }
            boolean on = entry.exists();
            if (program.isEmpty()) {
                return new AutostartState(on, false,
                        "Only an installed Ftrack Tray can start with the session; this one was built here.");
            }
            return new AutostartState(on, true, on ? "The entry is " + entry.place() + "." : "There is no entry.");
        } catch (IOException | IllegalStateException e) {
            return new AutostartState(false, false, "It is not known: " + e.getMessage());
        }
    }

    @Override
    public void set(boolean on) throws IOException {
        AutostartState state = state();
        if (!state.changeable()) {
            throw new IllegalStateException(state.reason());
        }
        if (on) {
            entry.create(program.orElseThrow());
        } else {
            entry.remove();
        }
    }
}
