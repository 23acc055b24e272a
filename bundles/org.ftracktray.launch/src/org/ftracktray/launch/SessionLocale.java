// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.ftracktray.client.Problem;

/**
 * Whether this session has an encoding in which every name of ftrack can become the name of a file, a word of a command and a
 * variable. Java takes it from the locale once, when it starts; without one it knows nothing but ASCII, and would put a
 * question mark for every other character.
 *
 * @param encoding
 *            in which Java hands texts to the system; empty when it does not know it itself
 */
public record SessionLocale(Optional<Charset> encoding) {

    /** "task" in Japanese. */
    private static final String FOREIGN = "\u30bf\u30b9\u30af";

    /** That of this process. */
    public static SessionLocale current() {
        String name = System.getProperty("sun.jnu.encoding", StandardCharsets.UTF_8.name());
        return new SessionLocale(Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty());
    }

    /** Whether the system is given exactly this text. */
    public boolean carries(String text) {
        return encoding.filter(charset -> charset.newEncoder().canEncode(text)).isPresent();
    }

    /** What to tell at the start; empty when every name can be handed on. */
    public Optional<Problem> problem() {
        return carries(FOREIGN)
                ? Optional.empty()
                : Optional.of(new Problem(
                        "Applications cannot be started for tasks with other letters than this session knows.", cause(),
                        remedy()));
    }

    /** Why a text was not handed on. */
    public String cause() {
        return "Ftrack Tray was started without a UTF-8 locale (the encoding of its session is "
                + encoding.map(Charset::name).orElse("unknown") + "), as services, cron and ssh often do.";
    }

    /** What helps; applications keep the locale that they had. */
    public String remedy() {
        return "Start it with LC_ALL=C.UTF-8 and an empty FTRACKTRAY_ORIGINAL_LC_ALL in its environment, or with ./run.";
    }
}
