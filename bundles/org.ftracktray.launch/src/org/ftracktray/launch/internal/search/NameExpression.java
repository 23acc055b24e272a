// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.search;

import java.util.Optional;
import java.util.regex.Pattern;

import org.ftracktray.launch.internal.configuration.Expressions;

/**
 * An expression for one name of a path, which must match as a whole.
 *
 * @param onlyName
 *            the one name that it matches, when it has nothing that means more than itself
 * @param beginning
 *            what every name that it matches begins with
 */
record NameExpression(Pattern pattern, Optional<String> onlyName, String beginning, boolean caseSensitive) {

    private static final Pattern PLAIN = Pattern.compile("(?:[\\w -]|\\\\[.+()])+\\$?");
    /** Letters that are not made optional or repeated by what follows. */
    private static final Pattern BEGINNING = Pattern.compile("[\\w -]*(?![?*{|])");

    static NameExpression of(String expression, boolean caseSensitive) {
        Optional<String> only = PLAIN.matcher(expression).matches()
                ? Optional.of(expression.replaceAll("\\$$", "").replaceAll("\\\\(.)", "$1"))
                : Optional.empty();
        var beginning = BEGINNING.matcher(expression);
        boolean alternatives = expression.contains("|");
        return new NameExpression(Expressions.compile(expression, caseSensitive), only,
                !alternatives && beginning.lookingAt() ? beginning.group() : "", caseSensitive);
    }

    boolean matches(String name) {
        return name.regionMatches(!caseSensitive, 0, beginning, 0, beginning.length())
                && pattern.matcher(name).matches();
    }
}
