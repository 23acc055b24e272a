// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class BacklogTest {
    private final List<String> logged = new ArrayList<>();

    @Test
    void takesNoMoreEventsThanTheBoundUntilHalfOfThemIsDone() {
        var backlog = new Backlog("topic=x", 4, 1000, logged::add);
        for (int i = 0; i < 4; i++) {
            assertTrue(backlog.admits(1));
        }
        assertFalse(backlog.admits(1));
        backlog.finished(1);
        assertFalse(backlog.admits(1));
        backlog.finished(1);
        assertTrue(backlog.admits(1));
        assertEquals(List.of("The handler of topic=x is 4 events behind. Further ones are dropped until it caught up.",
                "The handler of topic=x caught up; 2 events were dropped."), logged);
    }

    @Test
    void takesNoMoreTextThanTheBoundButAlwaysASingleEvent() {
        var backlog = new Backlog("topic=x", 100, 1000, logged::add);
        assertTrue(backlog.admits(5000));
        assertFalse(backlog.admits(1));
        backlog.finished(5000);
        assertTrue(backlog.admits(600));
        assertTrue(backlog.admits(400));
        assertFalse(backlog.admits(1));
    }

    @Test
    void saysNothingWhileAllIsWell() {
        var backlog = new Backlog("topic=x", 2, 1000, logged::add);
        for (int i = 0; i < 100; i++) {
            assertTrue(backlog.admits(10));
            backlog.finished(10);
        }
        assertTrue(logged.isEmpty());
    }
}
