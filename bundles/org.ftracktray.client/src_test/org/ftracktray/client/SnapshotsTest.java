// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.ftracktray.client.scripted.Eventually;
import org.junit.jupiter.api.Test;

class SnapshotsTest {
    @Test
    void aListenerThatFailsInWhateverWayKeepsNothingFromTheOthersOrFromLater() throws Exception {
        var failures = new CopyOnWriteArrayList<RuntimeException>();
        var snapshots = new Snapshots<>(0, e -> {
            failures.add(e);
            if (failures.size() == 3) {
                throw new IllegalStateException("cannot be told");
            }
        });
        var heard = new CopyOnWriteArrayList<Integer>();
        snapshots.listen(number -> {
            switch (number) {
                case 1 -> throw new IllegalArgumentException("one");
                case 2 -> throw new StackOverflowError("two");
                case 3 -> throw new NoClassDefFoundError("three");
                default -> {
                }
            }
        });
        snapshots.listen(heard::add);
        for (int i = 1; i <= 4; i++) {
            snapshots.publish(i);
        }
        Eventually.become("all heard", () -> heard.size() == 4);
        assertEquals(List.of(1, 2, 3, 4), heard);
        assertEquals(3, failures.size());
    }
}
