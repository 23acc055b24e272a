// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.applications;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.ftracktray.task.AssignedTask;
import org.ftracktray.ui.internal.reading.AsOf;
import org.ftracktray.ui.internal.reading.Failure;
import org.ftracktray.ui.internal.reading.Reading;

/** Shows the artist's tasks as they are read. */
record TaskList(TaskTable table, Consumer<List<AssignedTask>> shown) implements Reading.View<List<AssignedTask>> {

    @Override
    public void show(List<AssignedTask> tasks) {
        table.sayAge("");
        shown.accept(tasks);
    }

    @Override
    public void fail(Failure failure, Optional<Instant> asOf) {
        if (asOf.isEmpty()) {
            table.showMessage(failure.sentence());
        } else {
            table.sayAge(AsOf.words(failure, asOf, Instant.now()));
        }
    }

    @Override
    public void forget() {
        table.sayAge("");
        table.forget();
    }
}
