// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;

import org.ftracktray.sandbox.internal.seed.Seed;
import org.ftracktray.sandbox.internal.studio.Storage;
import org.ftracktray.sandbox.internal.studio.Studio;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page costs what is on it, not what the studio holds. Counted in entities that are looked at. */
class CostTest {

    private static final String PARENT = "5671dcb0-66de-11e1-8e6e-f23c91df25eb";
    private static final Studio SMALL = studio(500);
    private static final Studio LARGE = studio(10_000);

    private static Studio studio(int tasks) {
        Studio studio = Studio.open(Storage.NONE, empty -> Seed.demo().sow(empty));
        studio.write(Studio.Author.nobody(), transaction -> {
            for (int i = 0; i < tasks; i++) {
                Map<String, Object> values = new HashMap<>(Map.of("id", "task-" + i, "name", "n" + i, "parent_id",
                        PARENT));
                transaction.create(studio.schemas().get("Task"), values);
            }
            return null;
        });
        return studio;
    }

    private static Evaluator.Page page(Studio studio, String expression) {
        return new Evaluator(studio.navigator()).page(QueryParser.parse(expression));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Task where id is task-77", "Task where name is n77", "Task where name in (n1, n2, n3)",
            "Task where id is task-1 or name is n2", "Task where name is n77 and status.name like '%started'",
            "Task where id in (select id from Task where name is n5)", "Task where parent.name is boat",
            "Task where assignments any (resource.username is anna) order by name",
            "Task where parent_id is " + PARENT + " limit 25", "Task limit 25", "Task offset 100 limit 25",
            "Task where project.name is glass_harbour limit 25",
            "TypedContext where status.name is \"Not started\" limit 25",
            "Task where status.state.short is NOT_STARTED limit 25"})
    void aPageCostsTheSameInAStudioTwentyTimesAsLarge(String expression) {
        Evaluator.Page small = page(SMALL, expression);
        Evaluator.Page large = page(LARGE, expression);

        assertTrue(!small.rows().isEmpty());
        assertEquals(small.rows().size(), large.rows().size());
        assertEquals(small.tested(), large.tested());
        assertTrue(large.tested() < 200, large.tested() + " tested");
    }
}
