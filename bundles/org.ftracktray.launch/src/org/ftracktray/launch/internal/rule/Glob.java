// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.rule;

import org.ftracktray.launch.internal.text.NormalForm;

/** Patterns with {@code *} for any text and {@code ?} for any one character; case does not matter. */
public final class Glob {

    private Glob() {}

    /** Whether the whole text fits the pattern, in whichever form of Unicode both are. */
    public static boolean matches(String pattern, String text) {
        return fits(NormalForm.of(pattern), NormalForm.of(text));
    }

    private static boolean fits(String pattern, String text) {
        int p = 0;
        int t = 0;
        int star = -1;
        int mark = 0;
        while (t < text.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                mark = t;
            } else if (p < pattern.length() && (pattern.charAt(p) == '?' || same(pattern.charAt(p), text.charAt(t)))) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++mark;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }

    private static boolean same(char a, char b) {
        return a == b || Character.toLowerCase(a) == Character.toLowerCase(b);
    }
}
