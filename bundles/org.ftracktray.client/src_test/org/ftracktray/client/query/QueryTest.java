// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.ftracktray.client.Entity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {
    @Test
    void writesAWholeQuery() {
        var query = Query.from("Task").select("name").select("status.name")
                .where(Criteria.is("project.name", "Glass Harbour"))
                .where(Criteria.or(Criteria.greaterThan("bid", 3600), Criteria.not(Criteria.like("name", "comp%"))))
                .orderBy("name").orderByDescending("bid").range(5, 10);
        assertEquals("select name, status.name from Task where project.name is \"Glass Harbour\" and (bid > 3600 or "
                + "(not (name like \"comp%\"))) order by name ascending, bid descending offset 5 limit 10",
                query.toString());
        assertEquals("Project", Query.from("Project").toString());
        assertEquals("Project offset 0 limit 1", Query.from("Project").limit(1).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"it's", "say \"x\"", "\" or id is_not \"", "back\\slash", "ends with \\", "\\\" or 1",
            "Bühne 🎬",
            "", "a\nb"})
    void aValueStaysOneValueWhateverIsInIt(String value) {
        var text = Criteria.is("name", value).toString();
        assertTrue(text.startsWith("name is \"") && text.endsWith("\""), text);
        var inside = text.substring(9, text.length() - 1);
        var read = new StringBuilder();
        for (int i = 0; i < inside.length(); i++) {
            assertTrue(inside.charAt(i) != '"', "a quote ends the value early: " + text);
            read.append(inside.charAt(i) == '\\' ? inside.charAt(++i) : inside.charAt(i));
        }
        assertEquals(value, read.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a;", "a.", ".a", "a..b", "1a", "a\"", "a) or (b", "ä"})
    void refusesNamesThatAreNone(String name) {
        assertThrows(IllegalArgumentException.class, () -> Query.from(name));
        assertThrows(IllegalArgumentException.class, () -> Query.from("Task").select(name));
        assertThrows(IllegalArgumentException.class, () -> Criteria.is(name, 1));
    }

    @Test
    void writesValuesOfAllKinds() {
        assertEquals("a is None", Criteria.is("a", null).toString());
        assertEquals("a is_not True", Criteria.isNot("a", true).toString());
        assertEquals("a >= 2.5", Criteria.atLeast("a", 2.5).toString());
        assertEquals("a < \"2026-01-02T03:04:05\"",
                Criteria.lessThan("a", Instant.parse("2026-01-02T03:04:05.9Z")).toString());
        assertEquals("a <= \"2026-01-02\"", Criteria.atMost("a", LocalDate.of(2026, 1, 2)).toString());
        assertEquals("status.id is \"s1\"", Criteria.is("status", Entity.reference("Status", "s1")).toString());
        assertEquals("a not_like \"x\"", Criteria.notLike("a", "x").toString());
        assertThrows(IllegalArgumentException.class, () -> Criteria.is("a", new Object()));
    }

    @Test
    void writesRelations() {
        assertEquals("parent has (name is \"x\" and type.name is \"y\")",
                Criteria.has("parent", Criteria.is("name", "x"), Criteria.is("type.name", "y")).toString());
        assertEquals("not (timelogs any ())", Criteria.not(Criteria.any("timelogs")).toString());
    }

    @Test
    void splitsLongListsIntoQueriesThatTogetherHaveEveryValueOnce() {
        var ids = IntStream.range(0, 1000).mapToObj(i -> "id-" + i).toList();
        var texts = Query.from("Task").where(Criteria.is("a", 1), Criteria.in("id", ids)).expressions();
        assertEquals(4, texts.size());
        for (var id : ids) {
            assertEquals(1, texts.stream().filter(text -> text.contains("\"" + id + "\"")).count());
        }
        assertTrue(texts.stream().allMatch(text -> text.startsWith("Task where a is 1 and id in (")));
    }

    @Test
    void splitsLongListsInsideOfOtherCriteria() {
        var ids = IntStream.range(0, 300).mapToObj(i -> "id-" + i).toList();
        var within = Criteria.any("assignments",
                Criteria.and(Criteria.is("a", 1), Criteria.or(Criteria.is("b", 2), Criteria.in("resource_id", ids))));
        var texts = Query.from("Task").where(within).expressions();
        assertEquals(2, texts.size());
        assertTrue(texts.stream().allMatch(
                text -> text.startsWith("Task where assignments any ((a is 1 and (b is 2 or resource_id in (\"id-")));
        assertEquals(4, Query.from("Task").where(Criteria.and(Criteria.in("a", ids), Criteria.in("b", ids)))
                .expressions().size());
        assertEquals(1, Query.from("Task").where(Criteria.not(Criteria.in("a", ids))).expressions().size());
    }

    @Test
    void saysThatALongListCannotBeOrdered() {
        var many = Criteria.in("id", IntStream.range(0, 1000).boxed().toList());
        assertThrows(IllegalStateException.class, () -> Query.from("Task").where(many).orderBy("name").expressions());
        assertThrows(IllegalStateException.class, () -> Query.from("Task").where(many).limit(5).expressions());
    }

    @Test
    void nothingIsInAnEmptyListAndEverythingIsOutsideOfIt() {
        assertEquals("id is None and id is_not None", Criteria.in("id", List.of()).toString());
        assertEquals("id is None or id is_not None", Criteria.notIn("id", List.of()).toString());
        assertEquals("id not_in (1, 2)", Criteria.notIn("id", List.of(1, 2, 1)).toString());
    }
}
