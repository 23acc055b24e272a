// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A document of the project as text with marked places: the part of Markdown that these documents use. Pictures are left out.
 *
 * @param text what is read
 * @param marks in the order of the text; they do not overlap
 */
record GuideText(String text, List<Mark> marks) {
    enum Kind {
        TITLE, HEADING, BOLD, SLANTED
    }

    record Mark(int start, int length, Kind kind) {}

    private static final Pattern PICTURE = Pattern.compile("(?m)^!\\[[^\\]]*\\]\\([^)]*\\)\\s*$");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)\\]\\([^)]*\\)");
    private static final Pattern BLOCK = Pattern.compile("\\n\\s*\\n|\\n(?=- |\\d+\\. |#)");
    private static final Pattern HEADING = Pattern.compile("(#+) (.*)");
    private static final Pattern INLINE = Pattern.compile("\\*\\*(.+?)\\*\\*(?!\\*)|(?<!\\*)\\*([^*]+)\\*|`([^`]+)`");

    static GuideText of(String markdown) {
        StringBuilder text = new StringBuilder();
        List<Mark> marks = new ArrayList<>();
        String plain = LINK.matcher(PICTURE.matcher(markdown.replace("\r", "")).replaceAll("")).replaceAll("$1");
        for (String block : BLOCK.split(plain)) {
            if (!block.isBlank()) {
                append(block.strip().lines().map(String::strip).collect(Collectors.joining(" ")), text, marks);
            }
        }
        return new GuideText(text.toString().stripTrailing() + "\n", List.copyOf(marks));
    }

    private static void append(String block, StringBuilder text, List<Mark> marks) {
        Matcher heading = HEADING.matcher(block);
        if (heading.matches()) {
            String words = heading.group(2);
            marks.add(new Mark(text.length(), words.length(),
                    heading.group(1).length() == 1 ? Kind.TITLE : Kind.HEADING));
            text.append(words).append("\n\n");
            return;
        }
        inline(block.startsWith("- ") ? "\u2022 " + block.substring(2) : block, text, marks);
        text.append("\n\n");
    }

    private static void inline(String words, StringBuilder text, List<Mark> marks) {
        Matcher matcher = INLINE.matcher(words);
        int done = 0;
        while (matcher.find()) {
            text.append(words, done, matcher.start());
            String inner = matcher.group(1) != null
                    ? matcher.group(1).replace("*", "")
                    : matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
            if (matcher.group(3) == null) {
                marks.add(new Mark(text.length(), inner.length(),
                        matcher.group(1) != null ? Kind.BOLD : Kind.SLANTED));
            }
            text.append(inner);
            done = matcher.end();
        }
        text.append(words.substring(done));
    }
}
