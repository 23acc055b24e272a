// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.notifications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ShortenedTest {
    @Test
    void aNameKeepsItsBeginningAndItsVersion() {
        assertEquals("Maya 2024", Shortened.name("Maya 2024"));
        String name = Shortened.name("The studio's own wrapper of Autodesk Maya for layout 2024.2");
        assertEquals("The studio's own wrappe\u2026layout 2024.2".length(), name.length() + 1);
        assertTrue(name.startsWith("The studio's own wrapp") && name.endsWith("yout 2024.2"), name);
    }

    @Test
    void noLetterIsCutInTwo() {
        String name = Shortened.name("\ud83c\udfac".repeat(50));
        assertEquals(36, name.codePointCount(0, name.length()));
        assertTrue(name.codePoints().noneMatch(point -> point >= 0xd800 && point <= 0xdfff));
        assertEquals(401, Shortened.text("x".repeat(500)).length());
    }
}
