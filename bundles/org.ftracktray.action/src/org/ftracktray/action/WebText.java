// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.action;

import java.util.regex.Pattern;

/**
 * Text of others, such as names of tasks and answers of programs, for ftrack's page, which renders messages and the labels
 * of forms as Markdown and HTML. What comes out is one line in which nothing is a tag, a link, a picture or code.
 */
public final class WebText {

    /** Also what turns the direction of writing round. */
    private static final Pattern CONTROL = Pattern
            .compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\s]+");
    /** What Markdown takes for a heading, a quotation, a list or a rule when it begins a line. */
    private static final Pattern BEGINNING = Pattern.compile("^[\\s#>*+=~|-]+");
    /** An ampersand that a browser would take for the beginning of a character. */
    private static final Pattern ENTITY = Pattern.compile("&(?=#?\\w{1,40};)");
    private static final Pattern LINK = Pattern.compile("](?=[(\\[:])");

    private WebText() {}

    /** The text as a person shall read it; it looks the same to whom nothing is rendered, but for the brackets of tags. */
    public static String plain(String text) {
        String line = CONTROL.matcher(text).replaceAll(" ");
        line = BEGINNING.matcher(line).replaceFirst("");
        line = ENTITY.matcher(line).replaceAll("& ");
        line = LINK.matcher(line).replaceAll("] ");
        return line.replace('<', '\u2039').replace('>', '\u203A').replace('`', '\'').strip();
    }
}
