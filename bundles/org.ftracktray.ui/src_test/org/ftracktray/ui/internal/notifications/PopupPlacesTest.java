// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.notifications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.junit.jupiter.api.Test;

class PopupPlacesTest {
    private static final Rectangle AREA = new Rectangle(100, 30, 1000, 500);

    @Test
    void noneIsOnTopOfAnotherAndAllAreInside() {
        List<Point> sizes = List.of(new Point(340, 90), new Point(300, 150), new Point(340, 60));
        List<Point> places = PopupPlaces.of(AREA, sizes);
        assertEquals(3, places.size());
        List<Rectangle> before = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            Point at = places.get(i);
            Rectangle one = new Rectangle(at.x, at.y, sizes.get(i).x, sizes.get(i).y);
            assertEquals(one, one.intersection(AREA));
            assertFalse(before.stream().anyMatch(one::intersects));
            before.add(one);
        }
        assertEquals(new Point(1100 - 8 - 340, 530 - 8 - 90), places.getFirst());
    }

    @Test
    void whatHasNoRoomIsLeftOutButForOneThatIsAlone() {
        Point half = new Point(300, 240);
        assertEquals(2, PopupPlaces.of(AREA, List.of(half, half, half)).size());
        List<Point> alone = PopupPlaces.of(AREA, List.of(new Point(300, 900)));
        assertEquals(30, alone.getFirst().y);
        assertTrue(PopupPlaces.of(AREA, List.of()).isEmpty());
    }
}
