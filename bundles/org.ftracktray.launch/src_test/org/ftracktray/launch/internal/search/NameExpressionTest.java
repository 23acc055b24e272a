// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.regex.Pattern;

import org.ftracktray.launch.internal.expression.MatchLimit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is looked up quickly must be what the expression means. */
class NameExpressionTest {

    @ParameterizedTest
    @ValueSource(strings = {"maya.+", "Maya?.*", "May{0,1}a2", "maya|nuke", "(?i)MAYA2", "maya\\d", "maya 2", "ma+ya2",
            "maya*", "", "may[a-z]2", "maya2$", "maya\\.2", "maya_?2"})
    void agreesWithTheExpression(String expression) {
        Pattern pattern = Pattern.compile(expression);
        NameExpression whole = NameExpression.of(expression, true, true);
        NameExpression beginning = NameExpression.of(expression, true, false);
        for (String candidate : new String[]{"maya2", "maya", "maya 2", "May2", "Maya2", "nuke", "maya.2", "maya_2",
                "maaya2", "", "mayb2", "maya22"}) {
            assertEquals(pattern.matcher(candidate).matches(), fits(whole, candidate), expression + " on " + candidate);
            assertEquals(pattern.matcher(candidate).lookingAt(), fits(beginning, candidate),
                    expression + " at the beginning of " + candidate);
        }
    }

    private static boolean fits(NameExpression expression, String name) {
        return expression.onlyName().map(name::equals)
                .orElseGet(() -> expression.takes(expression.fit(name, new MatchLimit(() -> false))));
    }

    @ParameterizedTest
    @CsvSource({"bin,bin", "bin$,bin", "maya\\.exe,maya.exe", "Program Files \\(x86\\),Program Files (x86)"})
    void aNameThatMeansOnlyItselfNeedsNoListing(String expression, String only) {
        assertEquals(Optional.of(only), NameExpression.of(expression, true, true).onlyName());
    }
}
