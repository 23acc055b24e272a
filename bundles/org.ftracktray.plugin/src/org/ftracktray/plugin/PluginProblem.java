// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.plugin;

import java.util.Objects;

/**
 * Something about a plug-in that somebody has to know. Free of secrets.
 *
 * @param what what happened, one sentence
 * @param remedy what to do, {@code ""} when there is nothing to do
 * @param file the file that it is about, {@code ""} when it is about none
 * @param line the line in that file from 1 on, 0 when it is not known
 * @param harmless whether the plug-in does what it is there for in spite of it
 */
public record PluginProblem(String what, String remedy, String file, int line, boolean harmless) {
    public PluginProblem {
        Objects.requireNonNull(what);
        Objects.requireNonNull(remedy);
        Objects.requireNonNull(file);
    }

    /** About a plug-in or a folder as a whole. */
    public static PluginProblem of(String what, String remedy) {
        return new PluginProblem(what, remedy, "", 0, false);
    }

    /** File, line and sentences in one line. */
    public String sentence() {
        String place = file.isEmpty() ? "" : file + (line > 0 ? ":" + line : "") + ": ";
        return (place + what + " " + remedy).replaceAll("\\s+", " ").strip();
    }
}
