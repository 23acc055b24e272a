// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.seed;

import org.ftracktray.sandbox.internal.graph.Row;

/** What people said about something, and the time they spent on it. */
final class WorkSeeds {

    private final EntityBuilder entityBuilder;
    private final SeedDates dates;

    WorkSeeds(EntityBuilder entityBuilder, SeedDates dates) {
        this.entityBuilder = entityBuilder;
        this.dates = dates;
    }

    void of(SeedNode node, Row row) {
        int number = 0;
        for (SeedNode note : node.list("notes")) {
            note.only("id", "user", "text", "date");
            entityBuilder.make(note, "Note", StableIds.of("Note/" + row.key() + "/" + number++), "parent_id", row.key(),
                    "parent_type", row.schema().legacyName(), "user_id",
                    entityBuilder.named(note.require("user"), "User", "username").key(), "content", note.text("text"),
                    "date",
                    dates.moment(note, "date"));
        }
        for (SeedNode log : node.list("timelogs")) {
            log.only("id", "user", "duration", "start", "comment");
            entityBuilder.make(log, "Timelog", StableIds.of("Timelog/" + row.key() + "/" + number++), "context_id",
                    row.key(),
                    "user_id", entityBuilder.named(log.require("user"), "User", "username").key(), "duration",
                    SeedDates.duration(log, "duration"), "start", dates.moment(log, "start"), "comment",
                    log.textOrNull("comment"));
        }
    }
}
