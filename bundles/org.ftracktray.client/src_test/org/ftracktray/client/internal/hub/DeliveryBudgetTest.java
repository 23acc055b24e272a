// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class DeliveryBudgetTest {
    private final List<String> logged = new ArrayList<>();

    @Test
    void takesNoMoreEventsThanTheBoundUntilHalfOfThemIsDone() {
        var deliveryBudget = new DeliveryBudget("topic=x", 4, 1000, logged::add);
        for (int i = 0; i < 4; i++) {
            assertTrue(deliveryBudget.admits(1));
        }
        assertFalse(deliveryBudget.admits(1));
        deliveryBudget.finished(1);
        assertFalse(deliveryBudget.admits(1));
        deliveryBudget.finished(1);
        assertTrue(deliveryBudget.admits(1));
        assertEquals(List.of("The handler of topic=x is 4 events behind. Further ones are dropped until it caught up.",
                "The handler of topic=x caught up; 2 events were dropped."), logged);
    }

    @Test
    void takesNoMoreTextThanTheBoundButAlwaysASingleEvent() {
        var deliveryBudget = new DeliveryBudget("topic=x", 100, 1000, logged::add);
        assertTrue(deliveryBudget.admits(5000));
        assertFalse(deliveryBudget.admits(1));
        deliveryBudget.finished(5000);
        assertTrue(deliveryBudget.admits(600));
        assertTrue(deliveryBudget.admits(400));
        assertFalse(deliveryBudget.admits(1));
    }

    @Test
    void saysNothingWhileAllIsWell() {
        var deliveryBudget = new DeliveryBudget("topic=x", 2, 1000, logged::add);
        for (int i = 0; i < 100; i++) {
            assertTrue(deliveryBudget.admits(10));
            deliveryBudget.finished(10);
        }
        assertTrue(logged.isEmpty());
    }
}
