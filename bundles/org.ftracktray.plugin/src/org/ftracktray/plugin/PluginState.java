// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.plugin;

import java.util.Locale;

/** How far a plug-in is. */
public enum PluginState {
    /** It does not run, because nobody is signed in. */
    STOPPED("is stopped"),
    /** Its process starts and loads the files. */
    STARTING("starts"),
    /** It answers. */
    RUNNING("runs"),
    /** One of its functions has not come back for a while; it answers nothing meanwhile. */
    BUSY("does not answer"),
    /** Its process has ended and is started again after a pause. */
    WAITING("is started again soon"),
    /** It cannot run as things are; it is tried again now and then, and when a file changes. */
    FAILED("cannot run"),
    /** It failed too often, or its folder turns it off; it is tried again when a file changes. */
    OFF("is off");

    private final String words;

    PluginState(String words) {
        this.words = words;
    }

    /** For a sentence that begins with the name of the plug-in. */
    public String words() {
        return words;
    }

    /** As programs read it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
