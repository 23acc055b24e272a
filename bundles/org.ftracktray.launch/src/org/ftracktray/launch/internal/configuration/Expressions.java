// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.configuration;

import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.ftracktray.launch.internal.document.Node;
import org.ftracktray.launch.internal.expression.ExpressionCost;
import org.ftracktray.launch.internal.expression.ExpressionLimitException;
import org.ftracktray.launch.internal.expression.ExpressionSyntaxException;
import org.ftracktray.launch.internal.expression.PythonExpression;
import org.ftracktray.launch.internal.text.NormalForm;

/** Regular expressions of configurations, which are Python's as Connect reads them. */
public final class Expressions {

    private static final int SHOWN = 100;

    private Expressions() {}

    /**
     * Compiles an expression in Python's syntax. A group called "version" keeps its name.
     *
     * @throws ExpressionSyntaxException
     *             when it is not a regular expression of Python
     * @throws PatternSyntaxException
     *             when it is, and cannot be said in Java
     * @throws ExpressionLimitException
     *             when it would cost too much
     */
    public static Pattern compile(String expression, boolean caseSensitive) {
        ExpressionCost.checkLength(expression);
        try {
            String java = PythonExpression.inJava(NormalForm.of(expression));
            ExpressionCost.check(java);
            return Pattern.compile(java, Pattern.UNIX_LINES | Pattern.UNICODE_CASE
                    | (caseSensitive ? 0 : Pattern.CASE_INSENSITIVE));
        } catch (StackOverflowError e) {
            throw new ExpressionLimitException("It is nested too deeply.", e);
        }
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
            } catch (ExpressionSyntaxException e) {
                valid = false;
                section.problem(node.position(), section.field(key),
                        "\"" + shortened(text) + "\" is not a regular expression of Python: " + e.getDescription()
                                + ".",
                        e.remedy());
            } catch (PatternSyntaxException e) {
                valid = false;
                section.problem(node.position(), section.field(key), "\"" + shortened(text)
                        + "\" uses syntax of Python that is not understood here: " + e.getDescription() + ".",
                        "Write it in another way.");
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
