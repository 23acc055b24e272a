// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;

/** Shows that a button with a colour of its own has the focus: the theme's ring is not seen on it. */
final class FocusRing {
    private static final int INSET = 3;
    private static final int WIDTH = 2;
    private static final int ROUND = 6;

    private FocusRing() {}

    static void inside(Button button) {
        button.addListener(SWT.Paint, painting -> {
            if (button.isFocusControl()) {
                draw(painting.gc, button);
            }
        });
        button.addListener(SWT.FocusIn, in -> button.redraw());
        button.addListener(SWT.FocusOut, out -> button.redraw());
    }

    private static void draw(GC gc, Button button) {
        Point size = button.getSize();
        gc.setAntialias(SWT.ON);
        gc.setForeground(button.getForeground());
        gc.setLineWidth(WIDTH);
        gc.drawRoundRectangle(INSET, INSET, size.x - 2 * INSET - 1, size.y - 2 * INSET - 1, ROUND, ROUND);
    }
}
