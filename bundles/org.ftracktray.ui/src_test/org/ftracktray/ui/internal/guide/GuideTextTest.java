// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.ftracktray.ui.internal.guide.GuideText.Kind;
import org.ftracktray.ui.internal.guide.GuideText.Mark;
import org.junit.jupiter.api.Test;

class GuideTextTest {

    private static String marked(GuideText text, Mark mark) {
        return text.text().substring(mark.start(), mark.start() + mark.length());
    }

    @Test
    void headingsParagraphsAndListsAreReadAsText() {
        GuideText text = GuideText
                .of("# Guide\n\nPress **Start\nnow**, or *wait* for `it`.\n- one\n- [two](x.md)\n1. first\n");
        assertEquals("Guide\n\nPress Start now, or wait for it.\n\n\u2022 one\n\n\u2022 two\n\n1. first\n",
                text.text());
        assertEquals(List.of("Guide", "Start now", "wait"),
                text.marks().stream().map(mark -> marked(text, mark)).toList());
        assertEquals(List.of(Kind.TITLE, Kind.BOLD, Kind.SLANTED), text.marks().stream().map(Mark::kind).toList());
    }

    @Test
    void aSlantedWordInABoldQuestionIsBold() {
        GuideText text = GuideText.of("**it says *Reconnecting*?** Wait.\n");
        assertEquals("it says Reconnecting? Wait.\n", text.text());
        assertEquals("it says Reconnecting?", marked(text, text.marks().getFirst()));
    }

    @Test
    void nothingOfTheGuideForArtistsIsLeftInMarkdown() throws IOException {
        GuideText text = GuideText.of(Files.readString(Path.of("../../docs/artist.md")));
        assertFalse(text.text().contains("*") || text.text().contains("](") || text.text().contains("images/"),
                text.text());
        assertTrue(text.marks().stream().anyMatch(mark -> marked(text, mark).equals("Sign in with Ftrack")));
        assertTrue(text.marks().stream().filter(mark -> mark.kind() == Kind.HEADING).count() >= 5);
    }
}
