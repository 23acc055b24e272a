// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.http;

/** Text that somebody else wrote, on its way into a sentence for a person. */
public final class ForeignText {
    private static final int MOST = 2000;
    private static final int MAX_LENGTH = 200;

    private ForeignText() {}

    /** Without control characters other than line ends, and not longer than a person reads. */
    public static String of(String text) {
        return cut(text, MOST).replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "");
    }

    /** In one short line. */
    public static String line(String text) {
        return cut(text.substring(0, Math.min(text.length(), MOST)).replaceAll("[\\s\\p{Cntrl}]+", " ").strip(),
                MAX_LENGTH);
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "\u2026";
    }
}
