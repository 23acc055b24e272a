// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.diagnostics.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactorTest {
    private final Redactor redactor = new Redactor(() -> List.of("swordfish", "swordfish-2"));

    @Test
    void removesEveryKnownKeyWhereverItStands() {
        assertEquals("a [removed] b([removed])", redactor.redact("a swordfish b(swordfish-2)"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "key 7545384e-a653-11e1-a82c-f22c11dd25eb.|key [removed].",
            "{\"api_key\":\"abc\"}|{\"api_key\":\"[removed]\"}",
            "?api_user=anna&api_key=abc&x=1|?api_user=anna&api_key=[removed]&x=1",
            "ftrack-api-key: abc|ftrack-api-key: [removed]", "FTRACK_API_KEY=abc def|FTRACK_API_KEY=[removed] def",
            "http://localhost:4711/q1W2e3R4t5Z6u7I8o9P0a1S2d3F4g5H6 x|http://localhost:4711/[removed] x",
            "NzU0NTM4NGUtYTY1My0xMWUxLWE4MmMtZjIyYzExZGQyNWVi::x|[removed]",
            "userId=89990e55-88ac-318f-860e-0f3d69d7581e, x|userId=[removed], x",
            "492df0b095aef0a17d54077257b51606caf9cf4224477128 x|[removed] x",
            "HTTPS_PROXY=http://anna:pw@proxy:3128|HTTPS_PROXY=http://[removed]@proxy:3128"})
    void removesWhatLooksLikeASecret(String text, String clean) {
        assertEquals(clean, redactor.redact(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"https://mystudio.ftrackapp.com is an ftrack site.",
            "/home/anna/.ftracktray/org.ftracktray.signin/secure_storage",
            "org.ftracktray.signin.internal.site.LayeredSiteSetting 0.1.0.202611221009", "2026-11-22T10:00:00.123456Z"})
    void leavesOrdinaryWordsAlone(String text) {
        assertEquals(text, redactor.redact(text));
    }
}
