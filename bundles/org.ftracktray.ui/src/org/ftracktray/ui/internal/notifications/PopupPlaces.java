// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.notifications;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/** Where windows in the corner of the screen are: one above the other, the oldest at the bottom. */
final class PopupPlaces {
    static final int GAP = 8;

    private PopupPlaces() {}

    /**
     * @param area what of the screen is free
     * @param sizes the oldest first
     * @return upper left corners of those that have room; what does not fit is left out at the end
     */
    static List<Point> of(Rectangle area, List<Point> sizes) {
        List<Point> places = new ArrayList<>();
        int bottom = area.y + area.height - GAP;
        for (Point size : sizes) {
            int top = bottom - size.y;
            if (top < area.y && !places.isEmpty()) {
                break;
            }
            places.add(new Point(area.x + area.width - GAP - size.x, Math.max(area.y, top)));
            bottom = top - GAP;
        }
        return places;
    }
}
