// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.ftracktray.sandbox.internal.graph.Row;
import org.ftracktray.sandbox.internal.seed.Seed;
import org.ftracktray.sandbox.internal.studio.Storage;
import org.ftracktray.sandbox.internal.studio.Studio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluatorTest {

    private static final Studio STUDIO = Studio.open(Storage.NONE,
            empty -> Seed.demo().sow(empty, LocalDate.of(2026, 9, 10)));

    private static List<Row> rows(String expression) {
        return new Evaluator(STUDIO.navigator()).page(QueryParser.parse(expression)).rows();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"Project | 2", "Task | 23", "Shot | 5",
            "TypedContext | 33",
            "Context | 35", "Task where project.full_name is 'Winter Light' | 8", "Task where name like '%ing' | 12",
            "Task where name like 'ANIM%' | 5", "Task where name not_like '%ing' | 11",
            "Task where parent.parent.name is sq020 | 4", "Task where parent has (name is boat) | 3",
            "Task where assignments any (resource.username is ben) | 12",
            "Task where not assignments any (resource.username is ben) | 11", "Task where not timelogs any () | 22",
            "Task where timelogs any () | 1", "Task where description is None | 22",
            "Shot where description is_not None | 5",
            "Task where status is 'In progress' | 1", "Task where bid > 3600 and bid <= 172800 | 23",
            "Task where start_date after 2026-09-10 and start_date before '2026-09-20' | 6",
            "Project where status is active | 2", "Task where name in (Animation, Lighting) | 10",
            "Task where status.name not_in ('Not started', Approved) | 1",
            "Task where project_id in (select id from Project where name is winter_light) | 8",
            "Task where name is Animation or name is Layout and project.name is winter_light | 7",
            "Project where custom_attributes any (key is applications and value is 'demo_paint_1.0') | 1",
            "Project where custom_attributes.fps > 20 | 2", "User where first_name is 'Anna' and is_active is True | 1",
            "Task where ancestors any (name is sq010) | 16", "Context where id is none | 0"})
    void finds(String expression, int count) {
        assertEquals(count, rows(expression).size());
    }

    @Test
    void ordersBySeveralAttributes() {
        List<String> names = rows("Task where project.name is winter_light order by parent.name desc, name limit 5")
                .stream().map(row -> row.text("name")).toList();

        assertEquals(List.of("Animation", "Compositing", "Layout", "Lighting", "Animation"), names);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nothing", "Task where foo is 1", "Task where status.foo is 1", "select foo from Task",
            "Task where name.foo is 1", "Task order by foo", "Task where name any (id is 1)", "ContextScope"})
    void refusesWhatTheStudioDoesNotHave(String expression) {
        assertThrows(QueryException.class, () -> rows(expression));
    }

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(400);
    }

    /** The planner may only save work: testing every entity must give the same. */
    @ParameterizedTest
    @MethodSource("seeds")
    void findsThroughIndexesWhatTestingEveryEntityFinds(long seed) {
        String expression = new RandomQueries(seed).next();
        Query query = QueryParser.parse(expression);
        Predicate<Row> filter = new Filter(STUDIO.navigator(), new Evaluator(STUDIO.navigator()))
                .of(STUDIO.schemas().get("Task"), query.where().orElseThrow());
        List<String> naive = STUDIO.navigator().graph().all("Task").filter(filter).map(Row::key).sorted().toList();

        assertEquals(naive, rows(expression).stream().map(Row::key).sorted().toList(), expression);
    }
}
