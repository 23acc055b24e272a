// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.fuzz;

import org.ftracktray.client.event.Expression;
import org.ftracktray.client.event.ExpressionSyntaxException;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExpressionFuzzTest {
    private static final JsonNode EVENT = JsonMapper.shared()
            .readTree(
                    "{\"topic\":\"a.b\",\"data\":{\"n\":1,\"s\":[\"x\"],\"z\":null},\"source\":{\"user\":{\"username\":\"u\"}}}");

    @DictionaryEntries({" and ", " or ", "not ", "(", ")", "topic=", "!=", ">=", "data.s", "\"", "'", "*"})
    @FuzzTest(maxDuration = "8s")
    void anExpressionIsReadOrRefusedAndMeansTheSameWhenPrinted(FuzzedDataProvider data) {
        Expression expression;
        try {
            expression = Expression.parse(data.consumeRemainingAsString());
        } catch (ExpressionSyntaxException e) {
            return;
        }
        boolean matches = expression.matches(EVENT);
        String printed;
        try {
            printed = expression.toString();
        } catch (IllegalArgumentException e) {
            return; // a value that ends with a backslash came from the other kind of quotes
        }
        var again = Expression.parse(printed);
        if (!again.equals(expression) || again.matches(EVENT) != matches) {
            throw new AssertionError(printed);
        }
    }
}
