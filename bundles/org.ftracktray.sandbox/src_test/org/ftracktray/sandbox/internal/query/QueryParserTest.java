// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class QueryParserTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"Task | Task",
            "select name, project.full_name from Task | select name, project.full_name from Task",
            "Task where name is 'a b' | Task where name is \"a b\"",
            "Task where name = \"say \\\"hi\\\"\" | Task where name is \"say \\\"hi\\\"\"",
            "Task where a is 1 or b is 2 and c is 3 | Task where a is 1 or (b is 2 and c is 3)",
            "Task where (a is 1 or b is 2) and c is 3 | Task where (a is 1 or b is 2) and c is 3",
            "Task where not a is 1 and b after 2015-06-01 | Task where not (a is 1) and b > 2015-06-01",
            "Task where x in (a, \"b c\") | Task where x in (a, \"b c\")",
            "Task where x not_in (a) | Task where x not_in (a)",
            "Task where id in (select context_id from Timelog where user.username is x) | "
                    + "Task where id in (select context_id from Timelog where user.username is x)",
            "Task where not timelogs any () | Task where not (timelogs any ())",
            "Task where status has (name is x) | Task where status any (name is x)",
            "Task order by name desc, sort offset 5 limit 10 | Task order by name descending, sort ascending offset 5 limit 10",
            "Setting where group is a order by group | Setting where group is a order by group ascending",
            "Task limit 10 offset 5 | Task offset 5 limit 10",
            "select count(id), status_id from Task group by status_id | select count(id), status_id from Task group by status_id"})
    void readsAndPrints(String expression, String printed) {
        assertEquals(printed, QueryParser.parse(expression).toString());
        assertEquals(printed, QueryParser.parse(printed).toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"select from Task | 7", "Task wher x is 1 | 5",
            "Task where | 10", "Task where x is | 15", "Task where x ~ 1 | 13", "Task where x is 'abc | 16",
            "Task where (x is 1 | 18", "Task limit x | 11", "Task limit 1 limit 2 | 19", "Task where x in () | 17",
            "select a. from Task | 7", "Task where x is 1) | 17", "Task order name | 11"})
    void saysWhereItStoppedUnderstanding(String expression, int position) {
        assertEquals(position, assertThrows(QueryException.class, () -> QueryParser.parse(expression)).position());
    }

    @Test
    void refusesAnEmptyExpression() {
        assertEquals(0, assertThrows(QueryException.class, () -> QueryParser.parse("  ".strip())).position());
    }

    @Test
    void refusesToRecurseWithoutEnd() {
        String nested = "Task where " + "(".repeat(5000) + "a is 1" + ")".repeat(5000);

        assertTrue(assertThrows(QueryException.class, () -> QueryParser.parse(nested)).getMessage()
                .contains("nested too deeply"));
    }

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void printsWhatParsesToTheSame(long seed) {
        String expression = new RandomQueries(seed).next();
        String printed = QueryParser.parse(expression).toString();

        assertEquals(printed, QueryParser.parse(printed).toString(), expression);
    }
}
