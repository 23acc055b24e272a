// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"Maya 2026 was started on ws-042 for Glass Harbour / sq010 / sh010 / Animation.",
            "R&D / Q&A [old] (2) 50 % __init__ *.ma \u00e4\u4e2d\u0627", "/studio/bin/a-b_c#1.sh"})
    void ordinaryNamesStayAsTheyAre(String text) {
        assertEquals(text, WebText.plain(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<img src=x onerror=alert(1)>", "<script>alert(1)</script>", "a<!--",
            "<https://evil.example>",
            "[log in](https://evil.example)", "![](https://evil.example/t.png)", "[log in][1] ",
            "[1]: https://evil.example",
            "`code`", "&lt;b&gt;", "&#60;b", "&colon;", "a\n# Heading", "a\n---", "a\u2028b", "\u202Egpj.exe",
            "# Heading",
            "---", "> quoted"})
    void nothingIsRendered(String text) {
        String plain = WebText.plain(text);
        assertFalse(plain.matches("(?s).*([<>`\\n\\r\\u2028\\u202E]|][(\\[:]|&#?\\w+;).*|[#>-].*"), plain);
        assertEquals(plain, WebText.plain(plain));
    }

    @Test
    void theWordsCanStillBeRead() {
        assertEquals("\u2039b\u203ABold\u2039/b\u203A second line", WebText.plain("<b>Bold</b>\nsecond line"));
    }
}
