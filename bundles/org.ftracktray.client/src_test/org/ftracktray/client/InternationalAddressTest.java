// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sites whose host is written in letters that host names do not have. */
class InternationalAddressTest {

    @ParameterizedTest
    @CsvSource({"https://f\u00fc\u00fc.example,https://xn--f-ehaa.example",
            "https://ftrack.m\u00fcller.example,https://ftrack.xn--mller-kva.example",
            "m\u00fcller.ftrackapp.com,https://xn--mller-kva.ftrackapp.com",
            "m\u00fcller,https://xn--mller-kva.ftrackapp.com",
            "M\u00dcLLER.FTRACKAPP.COM,https://xn--mller-kva.ftrackapp.com",
            "https://mu\u0308ller.example/login?x=1,https://xn--mller-kva.example",
            "HTTPS://XN--MLLER-KVA.EXAMPLE,https://xn--mller-kva.example",
            "http://m\u00fcller.example:8080/,http://xn--mller-kva.example:8080",
            "https://m%C3%BCller.example,https://xn--mller-kva.example",
            "m\u00fcller\u3002example,https://xn--mller-kva.example",
            "\uff53\uff54udio\uff0eftrackapp\uff0ecom,https://studio.ftrackapp.com",
            "https://stra\u00dfe.example,https://xn--strae-oqa.example",
            "https://\u30b9\u30bf\u30b8\u30aa.\u4f8b\u3048.jp,https://xn--kck1acy.xn--r8jz45g.jp",
            "https://[fe80::1%25eth0]:8080,https://[fe80::1%eth0]:8080", "http://[::1]:8080,http://[::1]:8080"})
    void isAskedForInItsEncodedForm(String typed, String asked) {
        assertEquals(URI.create(asked), SiteAddress.normalise(typed));
        assertEquals(URI.create(asked), SiteAddress.normalise(asked));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://xn--m.example", "https://xn--mller-kva\u00fc-.example", "https://\u0308a.example",
            "https://a\u200db.example", "https://\ud83d\ude00.example", "https://xn--99999999999.example",
            "https://f\u00fc f\u00fc.example",
            "https://\u00fc\u00fc\u00fc\u00fc\u00fc\u00fc\u00fc\u00fc\u00fc\u00fc\u00fc\u00fc"
                    + "\u00fc\u00fc\u00fc\u00fc\u00fc\u00fc\u00fc\u00fc\u00fc\u00fc\u00fc\u00fc\u00fc\u00fc\u00fc\u00fc\u00fc\u00fc\u00fc\u00fc\u00fc\u00fc\u00fc\u00fc"
                    + "\u00fc\u00fc\u00fc\u00fc\u00fc\u00fc\u00fc\u00fc\u00fc\u00fc\u00fc\u00fc\u00fc\u00fc\u00fc\u00fc\u00fc\u00fc\u00fc\u00fc\u00fc\u00fc\u00fc\u00fc"
                    + "\u00fc\u00fc\u00fc\u00fc\u00fc\u00fc\u00fc\u00fc\u00fc\u00fc.example"})
    void whatCannotBeAHostIsRefusedWithASentence(String typed) {
        assertThrows(IllegalArgumentException.class, () -> SiteAddress.normalise(typed));
    }

    @ParameterizedTest
    @CsvSource({"https://xn--mller-kva.example,https://m\u00fcller.example",
            "https://xn--kck1acy.xn--r8jz45g.jp,https://\u30b9\u30bf\u30b8\u30aa.\u4f8b\u3048.jp",
            "https://studio.ftrackapp.com,https://studio.ftrackapp.com", "http://127.0.0.1:8080,http://127.0.0.1:8080"})
    void isShownReadable(String asked, String shown) {
        assertEquals(shown, SiteAddress.shown(URI.create(asked)));
    }

    @Test
    void whatCouldBeTakenForAnotherHostIsShownEncoded() {
        for (String typed : new String[]{"https://p\u0430ypal.example",
                "https://\u0430\u0440\u0440\u04cf\u0435.example",
                "https://g\u03bfod.example", "https://f\u0131rm.example"}) {
            URI asked = SiteAddress.normalise(typed);
            assertEquals(asked.toString(), SiteAddress.shown(asked), typed);
        }
    }
}
