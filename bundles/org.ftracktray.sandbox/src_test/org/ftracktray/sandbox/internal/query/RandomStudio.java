// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.ftracktray.sandbox.internal.graph.Row;
import org.ftracktray.sandbox.internal.graph.Transaction;
import org.ftracktray.sandbox.internal.seed.Seed;
import org.ftracktray.sandbox.internal.studio.Storage;
import org.ftracktray.sandbox.internal.studio.Studio;

/** A studio with random entities and gaps, the same one for the same seed. */
final class RandomStudio {

    static final List<String> NAMES = List.of("Animation", "sh010", "sh020", "sq010", "a b", "", "100%", "Ünder_x");

    private final Random random;
    private final List<String> contexts = new ArrayList<>();
    private final List<String> users = new ArrayList<>();
    private final List<String> statuses = new ArrayList<>();

    private RandomStudio(long seed) {
        random = new Random(seed);
    }

    static Studio make(long seed, int size) {
        Studio studio = Studio.open(Storage.NONE, empty -> Seed.demo().sow(empty, LocalDate.of(2026, 9, 1)));
        return studio.write(Studio.Author.nobody(), transaction -> {
            new RandomStudio(seed).fill(studio, transaction, size);
            return studio;
        });
    }

    private void fill(Studio studio, Transaction transaction, int size) {
        studio.navigator().graph().all("Status").limit(4).map(Row::key).forEach(statuses::add);
        studio.navigator().graph().all("User").limit(3).map(Row::key).forEach(users::add);
        for (int i = 0; i < 3; i++) {
            contexts.add(
                    make(studio, transaction, "Project", "name", "p" + i, "full_name", maybe("Project " + i)).key());
        }
        for (int i = 0; i < size; i++) {
            context(studio, transaction);
        }
    }

    private void context(Studio studio, Transaction transaction) {
        String type = one(List.of("Task", "Task", "Task", "Shot", "Sequence", "Folder"));
        Row row = make(studio, transaction, type, "name", one(NAMES), "parent_id", one(contexts), "description",
                maybe(one(NAMES)), "status_id", maybe(one(statuses)), "priority_id", null, "bid",
                (double) random.nextInt(4), "sort", (double) random.nextInt(3), "start_date",
                maybe(Instant.parse("2026-09-0" + (1 + random.nextInt(9)) + "T00:00:00Z")));
        if (!type.equals("Task")) {
            contexts.add(row.key());
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            make(studio, transaction, "Appointment", "type", random.nextInt(4) == 0 ? "allocation" : "assignment",
                    "resource_id", one(users), "context_id", row.key());
        }
        if (random.nextInt(5) == 0) {
            make(studio, transaction, "Timelog", "context_id", row.key(), "user_id", one(users), "start",
                    Instant.parse("2026-09-01T00:00:00Z"), "duration", (double) random.nextInt(3));
        }
    }

    private static Row make(Studio studio, Transaction transaction, String type, Object... pairs) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put((String) pairs[i], pairs[i + 1]);
        }
        return transaction.create(studio.schemas().get(type), values);
    }

    private <T> T maybe(T value) {
        return random.nextInt(3) == 0 ? null : value;
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
