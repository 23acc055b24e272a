// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/**
 * One spelling of the two that Unicode has for letters with accents: composed (NFC), as people type them, and decomposed
 * (NFD), as macOS and some file servers store them.
 */
public final class NormalForm {

    /** Before it lies nothing that can be composed. */
    private static final char FIRST_COMBINING = '\u0300';

    private NormalForm() {}

    /** The text in its composed form. */
    public static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_COMBINING) {
                return Normalizer.normalize(text, Form.NFC);
            }
        }
        return text;
    }

    /** Whether two texts are the same in one form. */
    public static boolean same(String a, String b) {
        return a.equals(b) || of(a).equals(of(b));
    }
}
