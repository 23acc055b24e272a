// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.widgets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class EllipsisTest {
    private static String fit(String text, int room) {
        return Ellipsis.fit(text, room, String::length);
    }

    @Test
    void whatFitsStaysAsItIs() {
        assertEquals("Animation", fit("Animation", 9));
        assertEquals("", fit("", 0));
    }

    @Test
    void whatDoesNotFitEndsInAnEllipsis() {
        assertEquals("Anim\u2026", fit("Animation", 5));
        assertEquals("\u2026", fit("Animation", 1));
        assertEquals("\u2026", fit("Animation", 0));
    }

    @Test
    void noBlankStandsBeforeTheEllipsis() {
        assertEquals("A task\u2026", fit("A task whose name is long", 8));
    }

    @Test
    void aCharacterIsNeverHalved() {
        String paint = "\uD83C\uDFA8\uD83C\uDFA8\uD83C\uDFA8";
        assertEquals("\uD83C\uDFA8\u2026", fit(paint, 4));
        assertEquals("\uD83C\uDFA8\u2026", fit(paint, 3));
    }
}
