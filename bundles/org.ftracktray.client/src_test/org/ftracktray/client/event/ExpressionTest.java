// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExpressionTest {
    private static final JsonNode EVENT = JsonMapper.shared().readTree("""
            {"topic":"ftrack.action.launch","target":"","data":{"actionIdentifier":"paint_1.0","n":1,"none":null,
             "selection":["a","b"],"flag":true,"version":"2"},"source":{"user":{"username":"anna o'neil"}}}""");

    @ParameterizedTest
    @ValueSource(strings = {"topic=ftrack.action.launch", "topic = 'ftrack.action.launch'", "topic=ftrack.action.*",
            "topic=\"ftrack.*\"", "topic=action.*", "topic=*", "topic!=x", "not topic=x", "NOT topic=x",
            "topic=x or topic=ftrack.*", "topic=ftrack.* AND data.actionIdentifier=paint_1.0",
            "topic=x and topic=x or topic=ftrack.*", "(topic=x or topic=ftrack.*) and data.version>=2",
            "data.version>10000",
            "source.user.username=\"anna o'neil\"", "source.user.username='anna o\\'neil'", "not(topic=x)", "data.n!=1",
            "not not topic=ftrack.*", "data.none!=x", "data.selection=b*", "data.version<=2 and data.version>1"})
    void holds(String expression) {
        assertTrue(Expression.parse(expression).matches(EVENT), expression);
    }

    @ParameterizedTest
    @ValueSource(strings = {"topic=ftrack.action", "topic=launch.action*", "missing=x", "missing!=x",
            "data.missing.deeper=x",
            "topic.sub=x", "data.n=1", "data.flag=true", "data.n>0", "data.version<2", "data.selection=c*",
            "not topic=ftrack.*", "topic=x or topic=ftrack.* and topic=y", "data=*", "data.n=*"})
    void doesNotHold(String expression) {
        assertFalse(Expression.parse(expression).matches(EVENT), expression);
    }

    @Test
    void aConditionOnAMissingKeyIsFalseButItsNegationHolds() {
        assertTrue(Expression.parse("not missing=x").matches(EVENT));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"''|0", "topic|5", "topic=|6", "topic=x y|8", "(topic=x|8", "topic=x)|7",
            "topic=a:b|7", "topic='x|6", "and|3", "topic=x and|11", "=x|0", "not|3", "topic~x|5"})
    void namesThePositionOfWhatDoesNotFit(String text, int position) {
        var error = assertThrows(ExpressionSyntaxException.class, () -> Expression.parse(text));
        assertEquals(position, error.position());
    }

    @Test
    void boundsTheLengthBecauseConditionsCostMemory() {
        var error = assertThrows(ExpressionSyntaxException.class,
                () -> Expression.parse("a=b or ".repeat(1_000_000) + "a=b"));
        assertTrue(error.getMessage().length() < 500, error.getMessage());
    }

    @Test
    void boundsNestingInsteadOfExhaustingTheStack() {
        assertThrows(ExpressionSyntaxException.class, () -> Expression.parse("(".repeat(100_000) + "a=b"));
        assertTrue(Expression.parse("not ".repeat(100_000) + "topic=*").matches(EVENT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=b", "a=b and c=d or not e=f", "(a=b or c=d) and e=f", "not (a=b and c='x y')",
            "a=\"it's\" or b='say \"x\"'", "a=b and (c=d and e=f)", "a='' or a='C:\\dir'"})
    void printsWhatParsesToTheSame(String text) {
        var parsed = Expression.parse(text);
        assertEquals(parsed, Expression.parse(parsed.toString()), parsed.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna", "anna@studio.com", "o'neil", "a \"b\"", "both \" and '", "x\" or topic=\"y",
            "a\\\"b'", ""})
    void quotedValuesMatchExactlyThemselves(String value) {
        var metadata = JsonMapper.shared().createObjectNode().put("id", value);
        var expression = Expression.parse("id=" + Expression.quoteIfNeeded(value));
        assertTrue(expression.matches(metadata));
        assertFalse(expression.matches(metadata.put("id", value + "x")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x\\", "*", "x*", "x y*", "\"*"})
    void refusesToQuoteWhatTheGrammarCannotExpress(String value) {
        assertThrows(IllegalArgumentException.class, () -> Expression.quoteIfNeeded(value));
        assertFalse(Expression.isExact(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\\b", "a\nb", "a\"b", "a'b", "\u0000", "\u007f"})
    void knowsWhatImplementationsOfTheGrammarTakeDifferently(String value) {
        assertFalse(Expression.isExact(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0b8c-1f", "anna@studio.com", "a b", "*a", "x) or (id=*)", "Bühne"})
    void knowsWhatEveryImplementationOfTheGrammarTakes(String value) {
        assertTrue(Expression.isExact(value));
    }
}
