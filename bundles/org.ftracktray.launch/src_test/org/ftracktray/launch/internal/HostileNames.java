// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Names that somebody could give a task to make it something else. */
public final class HostileNames {

    public static final List<String> PIECES = List.of("..", ".", "/", "\\", "-x", "--script=/x", "\"", "'", "\n", "\r",
            "\0",
            "%PATH%", "$(reboot)", "`reboot`", "@file", "~root", "\\\\host\\share", "C:", "con", "NUL", "com1",
            "lpt9.txt",
            " ", "\t", "\u00a0", "\u202e", "\u200b", "\ufeff", "\ud800", "\udc00", "\ud83c\udfac", "a", "B", "\u00e9",
            "e\u0301", "\uac00", "{task.name}", "{work.folder}", "&calc", "|", "^", "!", ";", "(", ")", "\u0007",
            "\u2028",
            "_", "x".repeat(60), "\u6f22".repeat(40), "~aaaaaaaaaaaa", "=", "+", "#");

    private HostileNames() {}

    /** Different names, the same in each run. */
    public static Set<String> generated(int number) {
        Random random = new Random(4711);
        Set<String> names = new LinkedHashSet<>(PIECES);
        while (names.size() < number) {
            StringBuilder name = new StringBuilder();
            for (int i = random.nextInt(5); i >= 0; i--) {
                name.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            names.add(name.toString());
        }
        return names;
    }
}
