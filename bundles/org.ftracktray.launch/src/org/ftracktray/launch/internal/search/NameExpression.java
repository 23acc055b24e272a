// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.search;

import java.util.Optional;
import java.util.regex.Pattern;

import org.ftracktray.launch.internal.configuration.Expressions;
import org.ftracktray.launch.internal.configuration.MatchLimit;

/**
 * An expression for one name of a path, which must match as a whole.
 *
 * @param text
 *            as it was written
 * @param onlyName
 *            the one name that it matches, when it has nothing that means more than itself
 * @param beginning
 *            what every name that it matches begins with
 */
record NameExpression(String text, Pattern pattern, Optional<String> onlyName, String beginning,
        boolean caseSensitive) {

    /** Possessive, or the engine would go one call deeper for each letter. */
    private static final Pattern PLAIN = Pattern.compile("(?:[\\w -]|\\\\[.+()])++\\$?+");
    /** Letters that are not made optional or repeated by what follows. */
    private static final Pattern BEGINNING = Pattern.compile("[\\w -]*(?![?*{|])");

    static NameExpression of(String expression, boolean caseSensitive) {
        Pattern pattern = Expressions.compile(expression, caseSensitive);
        Optional<String> only = PLAIN.matcher(expression).matches()
                ? Optional.of(expression.replaceAll("\\$$", "").replaceAll("\\\\(.)", "$1"))
                : Optional.empty();
        var beginning = BEGINNING.matcher(expression);
        boolean alternatives = expression.contains("|");
        return new NameExpression(expression, pattern, only,
                !alternatives && beginning.lookingAt() ? beginning.group() : "", caseSensitive);
    }

    /**
     * Whether the whole name fits.
     *
     * @throws org.ftracktray.launch.internal.configuration.ExpressionLimitException
     *             when finding out costs too much
     */
    boolean matches(String name, MatchLimit limit) {
        return name.regionMatches(!caseSensitive, 0, beginning, 0, beginning.length())
                && limit.matches(pattern, name);
    }
}
