// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.applications;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageGcDrawer;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Table;
import org.ftracktray.ui.internal.widgets.Badge;

/** Pictures of applications in the size of a table's lines; freed with the table. */
final class ItemPictures {
    private static final int SIZE = 16;

    private final Table table;
    private final Map<Object, Image> pictures = new HashMap<>();

    ItemPictures(Table table) {
        this.table = table;
        table.addDisposeListener(disposed -> pictures.values().forEach(Image::dispose));
    }

    Image of(ImageData picture) {
        return pictures.computeIfAbsent(picture, data -> drawn((gc, size) -> {
            Image whole = new Image(table.getDisplay(), picture);
            Rectangle from = whole.getBounds();
            gc.setInterpolation(SWT.HIGH);
            gc.drawImage(whole, 0, 0, from.width, from.height, 0, 0, size, size);
            whole.dispose();
        }));
    }

    Image letters(String name) {
        return pictures.computeIfAbsent(name,
                text -> drawn((gc, size) -> Badge.paint(gc, name, size, Badge.Shape.SQUARE)));
    }

    private interface Drawing {
        void on(GC gc, int size);
    }

    private Image drawn(Drawing drawing) {
        return new Image(table.getDisplay(), new ImageGcDrawer() {
            @Override
            public void drawOn(GC gc, int width, int height) {
                gc.setAntialias(SWT.ON);
                drawing.on(gc, width);
            }

            @Override
            public int getGcStyle() {
                return SWT.TRANSPARENT;
            }
        }, SIZE, SIZE);
    }
}
