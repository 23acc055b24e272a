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

    private static final int SHOWN = 100;
    /** Where even replacing the spelling would cost too much. */
    private static final int LONGEST = 10_000;

    private Expressions() {}

    /**
     * Compiles an expression with Python's spelling of named groups.
     *
     * @throws PatternSyntaxException
     *             when it is not a regular expression
     * @throws ExpressionLimitException
     *             when it would cost too much
     */
    public static Pattern compile(String expression, boolean caseSensitive) {
        if (expression.length() > LONGEST) {
            ExpressionCost.check(expression);
        }
        String groups = NAMED_GROUP.matcher(expression)
                .replaceAll(group -> Matcher.quoteReplacement("(?<" + javaName(group.group(1)) + ">"));
        String java = NAMED_REFERENCE.matcher(groups)
                .replaceAll(group -> Matcher.quoteReplacement("\\k<" + javaName(group.group(1)) + ">"));
        ExpressionCost.check(java);
        try {
            return Pattern.compile(java, caseSensitive ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        } catch (StackOverflowError e) {
            throw new ExpressionLimitException("It is nested too deeply.", e);
        }
    }

    private static String javaName(String pythonName) {
        return pythonName.replace("_", "");
    }

    /** As much of an expression as a message can show. */
    public static String shortened(String expression) {
        return expression.length() > SHOWN ? expression.substring(0, SHOWN) + "…" : expression;
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
                        "\"" + shortened(text) + "\" is not a regular expression: " + e.getDescription() + ".",
                        "Correct it; a backslash needs a second one inside double quotes.");
            } catch (ExpressionLimitException e) {
                valid = false;
                section.problem(node.position(), section.field(key),
                        "The expression \"" + shortened(text) + "\" cannot be used. " + e.getMessage(),
                        "Write a simpler one.");
            }
        }
        return valid;
    }
}
