// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.configuration;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.ftracktray.launch.internal.document.Node;

/** Regular expressions as Connect's configurations have them, which are Python's. */
public final class Expressions {

    private static final Pattern NAMED_GROUP = Pattern.compile("\\(\\?P<(\\w+)>");
    private static final Pattern NAMED_REFERENCE = Pattern.compile("\\(\\?P=(\\w+)\\)");

    private Expressions() {}

    /**
     * Compiles an expression with Python's spelling of named groups.
     *
     * @throws PatternSyntaxException
     *             when it is not a regular expression
     */
    public static Pattern compile(String expression, boolean caseSensitive) {
        String groups = NAMED_GROUP.matcher(expression)
                .replaceAll(group -> Matcher.quoteReplacement("(?<" + javaName(group.group(1)) + ">"));
        String java = NAMED_REFERENCE.matcher(groups)
                .replaceAll(group -> Matcher.quoteReplacement("\\k<" + javaName(group.group(1)) + ">"));
        return Pattern.compile(java, caseSensitive ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String javaName(String pythonName) {
        return pythonName.replace("_", "");
    }

    /** Whether all texts below a key, without the first few, are expressions; the wrong ones become problems. */
    static boolean areValid(Section section, String key, int skipped) {
        boolean valid = true;
        List<Node> nodes = section.nodes(key);
        for (Node node : nodes.subList(Math.min(skipped, nodes.size()), nodes.size())) {
            String text = section.textOf(node, section.field(key)).orElse("");
            try {
                compile(text, true);
            } catch (PatternSyntaxException e) {
                valid = false;
                section.problem(node.position(), section.field(key),
                        "\"" + text + "\" is not a regular expression: " + e.getDescription() + ".",
                        "Correct it; a backslash needs a second one inside double quotes.");
            }
        }
        return valid;
    }
}
