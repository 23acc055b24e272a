// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.search;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.ftracktray.launch.internal.configuration.Expressions;
import org.ftracktray.launch.internal.expression.MatchLimit;
import org.ftracktray.launch.internal.text.NormalForm;

/**
 * An expression for one name of a path, which must match its beginning, as Python's re.match does, or the whole name.
 *
 * @param text
 *            as it was written
 * @param onlyName
 *            the one name that it matches, when it has nothing that means more than itself
 * @param beginning
 *            what every name that it matches begins with
 * @param whole
 *            whether it must match the whole name
 */
record NameExpression(String text, Pattern pattern, Optional<String> onlyName, String beginning,
        boolean caseSensitive, boolean whole) {

    /** How much of a name fits. */
    enum Fit {
        NOTHING, BEGINNING, WHOLE
    }

    /** Possessive, or the engine would go one call deeper for each letter. */
    private static final Pattern PLAIN = Pattern.compile("(?:[\\w -]|\\\\[.+()])++\\$?+");
    /** Letters that are not made optional or repeated by what follows. */
    private static final Pattern BEGINNING = Pattern.compile("[\\w -]*(?![?*{|]|\\(\\?#)");

    static NameExpression of(String expression, boolean caseSensitive, boolean whole) {
        Pattern pattern = Expressions.compile(expression, caseSensitive);
        Optional<String> only = (whole || expression.endsWith("$")) && PLAIN.matcher(expression).matches()
                ? Optional.of(expression.replaceAll("\\$$", "").replaceAll("\\\\(.)", "$1"))
                : Optional.empty();
        Matcher beginning = BEGINNING.matcher(NormalForm.of(expression));
        boolean alternatives = expression.contains("|");
        return new NameExpression(expression, pattern, only,
                !alternatives && beginning.lookingAt() ? beginning.group() : "", caseSensitive, whole);
    }

    /**
     * How much of the name fits; what is only the beginning counts when the expression need not match all.
     *
     * @throws org.ftracktray.launch.internal.expression.ExpressionLimitException
     *             when finding out costs too much
     */
    Fit fit(String nameOnDisk, MatchLimit limit) {
        String name = NormalForm.of(nameOnDisk);
        if (!name.regionMatches(!caseSensitive, 0, beginning, 0, beginning.length())
                || !limit.apply(pattern, name, Matcher::lookingAt)) {
            return Fit.NOTHING;
        }
        return limit.matches(pattern, name) ? Fit.WHOLE : Fit.BEGINNING;
    }

    boolean takes(Fit fit) {
        return fit == Fit.WHOLE || fit == Fit.BEGINNING && !whole;
    }
}
