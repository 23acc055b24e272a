// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.query;

import java.util.List;
import java.util.Random;

/** Expressions over tasks that make sense, the same ones for the same seed. */
final class RandomQueries {

    private static final List<String> PATHS = List.of("name", "parent.name", "status.name", "type.name",
            "project.full_name", "assignments.resource.username", "status.state.short", "sort", "bid", "start_date",
            "description", "ancestors.name", "id", "status_id");
    private static final List<String> VALUES = List.of("Animation", "\"In progress\"", "'Glass Harbour'", "anna",
            "sh010", "\"100%\"", "None", "0", "172800", "2026-09-10", "DONE", "\"%a%\"", "sq%", "\"\"");
    private static final List<String> OPERATORS = List.of("is", "=", "is_not", "!=", ">", "<", ">=", "<=", "like",
            "not_like", "after", "before");

    private final Random random;

    RandomQueries(long seed) {
        random = new Random(seed);
    }

    String next() {
        String query = "Task where " + criteria(3);
        if (random.nextInt(3) == 0) {
            query += " order by " + one(PATHS.subList(0, 5)) + (random.nextBoolean() ? " desc" : "") + ", id";
        }
        return query;
    }

    /** Also of other types, with several orders, pages and subqueries. */
    String any() {
        String query = one(List.of("Task", "Task", "TypedContext", "Shot")) + " where "
                + criteria(3);
        if (random.nextInt(4) == 0) {
            query += " and parent_id " + one(List.of("in", "not_in")) + " (select id from TypedContext where "
                    + criteria(1) + ")";
        }
        if (random.nextInt(3) == 0) {
            query += " order by " + one(List.of("name", "created_at", "parent.name")) + (random.nextBoolean()
                    ? " desc"
                    : "") + ", name, id";
        }
        if (random.nextInt(3) == 0) {
            query += random.nextBoolean() ? " offset 2 limit 7" : " limit 5 offset 1";
        }
        return query;
    }

    private String criteria(int depth) {
        return switch (depth == 0 ? 0 : random.nextInt(8)) {
            case 1 -> criteria(depth - 1) + " and " + criteria(depth - 1);
            case 2 -> criteria(depth - 1) + " or " + criteria(depth - 1);
            case 3 -> "not " + condition();
            case 4 -> "(" + criteria(depth - 1) + ")";
            case 5 -> "not (" + criteria(depth - 1) + " or " + condition() + ")";
            case 6 -> random.nextBoolean()
                    ? "assignments any (resource.username is " + one(List.of("anna", "ben", "x")) + ")"
                    : "parent has (name like \"sh0%\")";
            case 7 ->
                one(PATHS) + (random.nextBoolean() ? " in (" : " not_in (") + one(VALUES) + ", " + one(VALUES) + ")";
            default -> condition();
        };
    }

    private String condition() {
        return one(PATHS) + " " + one(OPERATORS) + " " + one(VALUES);
    }

    private String one(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
