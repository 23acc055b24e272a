// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.applications;

import java.time.LocalDate;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.ftracktray.task.AssignedTask;
import org.ftracktray.ui.internal.tasks.Due;
import org.ftracktray.ui.internal.tasks.TaskOrder.Sort;
import org.ftracktray.ui.internal.widgets.Ellipsis;

/**
 * Draws the cells of the table of tasks: a text that does not fit ends in an ellipsis, the status has its colour, and so has
 * what is overdue. The texts of the items stay whole, for screen readers.
 */
final class TaskPainter {
    private static final int MARGIN = 2;
    private static final int GAP = 6;
    private static final int DOT = 8;
    /** As the class "fault" and "caution" in the style sheets. */
    private static final RGB OVERDUE_ON_LIGHT = new RGB(0xb3, 0x26, 0x1e);
    private static final RGB OVERDUE_ON_DARK = new RGB(0xff, 0x8f, 0x86);
    private static final RGB TODAY_ON_LIGHT = new RGB(0x8a, 0x5a, 0x00);
    private static final RGB TODAY_ON_DARK = new RGB(0xf0, 0xb5, 0x4a);
    private static final int MIDDLE = 128;

    private final Table table;

    private TaskPainter(Table table) {
        this.table = table;
    }

    static void paint(Table table) {
        TaskPainter painter = new TaskPainter(table);
        table.addListener(SWT.EraseItem, event -> event.detail &= ~SWT.FOREGROUND);
        table.addListener(SWT.PaintItem, painter::draw);
    }

    private void draw(Event event) {
        TableItem item = (TableItem) event.item;
        Rectangle cell = item.getBounds(event.index);
        if (item.getData() instanceof AssignedTask task) {
            drawTask(event, task, item.getText(event.index), cell);
        } else {
            drawHeading(event.gc, item.getText(0), item.getBounds(0).x, cell);
        }
    }

    /** Over all columns: each of them shows its part. */
    private void drawHeading(GC gc, String title, int start, Rectangle cell) {
        Font before = gc.getFont();
        gc.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        int room = table.getClientArea().width - 2 * GAP;
        drawText(gc, Ellipsis.fit(title, room, text -> gc.textExtent(text).x), start + MARGIN, cell);
        gc.setFont(before);
    }

    private void drawTask(Event event, AssignedTask task, String text, Rectangle cell) {
        GC gc = event.gc;
        boolean chosen = (event.detail & SWT.SELECTED) != 0;
        Color before = gc.getForeground();
        int left = cell.x + MARGIN;
        String shown = text;
        if (event.index == Sort.STATUS.ordinal()) {
            drawDot(gc, task, left, cell);
            left += DOT + GAP;
        } else if (event.index == Sort.DUE.ordinal()) {
            LocalDate today = LocalDate.now();
            shown = Due.shortly(task.due(), today);
            if (!chosen) {
                colour(gc, Due.of(task.due(), today));
            }
        }
        int room = cell.x + cell.width - GAP - left;
        drawText(gc, Ellipsis.fit(shown, room, part -> gc.textExtent(part).x), left, cell);
        gc.setForeground(before);
    }

    private static void drawText(GC gc, String text, int left, Rectangle cell) {
        gc.drawText(text, left, cell.y + (cell.height - gc.textExtent(text).y) / 2, true);
    }

    private static void drawDot(GC gc, AssignedTask task, int left, Rectangle cell) {
        Color before = gc.getBackground();
        gc.setAntialias(SWT.ON);
        gc.setBackground(new Color(StatusColour.parse(task.statusColour().orElse(""))));
        gc.fillOval(left, cell.y + (cell.height - DOT) / 2, DOT, DOT);
        gc.setBackground(before);
    }

    private void colour(GC gc, Due due) {
        RGB background = table.getBackground().getRGB();
        boolean dark = (background.red + background.green + background.blue) / 3 < MIDDLE;
        switch (due) {
            case OVERDUE -> gc.setForeground(new Color(dark ? OVERDUE_ON_DARK : OVERDUE_ON_LIGHT));
            case TODAY -> gc.setForeground(new Color(dark ? TODAY_ON_DARK : TODAY_ON_LIGHT));
            case TOMORROW, WEEK, LATER, NEVER -> {
                // as any other text
            }
        }
    }
}
