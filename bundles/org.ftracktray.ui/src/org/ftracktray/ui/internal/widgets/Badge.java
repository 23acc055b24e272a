// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.widgets;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** A round or square patch with one or two letters, in a colour that belongs to the name. */
public final class Badge extends Canvas {
    /** The outline of the patch. */
    public enum Shape {
        ROUND, SQUARE
    }

    private final int size;
    private final Shape shape;
    private String name = "";
    private Image picture;

    public Badge(Composite parent, int size, Shape shape) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        this.size = size;
        this.shape = shape;
        addPaintListener(this::paint);
        addDisposeListener(disposed -> free());
    }

    public void setName(String name) {
        this.name = name;
        redraw();
    }

    /** A picture in place of the letters, cut to the shape; empty brings the letters back. */
    public void setPicture(Optional<ImageData> data) {
        free();
        picture = data.map(pixels -> new Image(getDisplay(), pixels)).orElse(null);
        redraw();
    }

    /** Whether the picture is shown and not the letters. */
    public boolean hasPicture() {
        return picture != null;
    }

    private void free() {
        if (picture != null) {
            picture.dispose();
            picture = null;
        }
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        return new Point(size, size);
    }

    private void paint(PaintEvent event) {
        GC gc = event.gc;
        gc.setAntialias(SWT.ON);
        gc.setBackground(getParent().getBackground()); // the style sheet knows no such class
        gc.fillRectangle(0, 0, size, size);
        if (picture != null) {
            paintPicture(gc);
            return;
        }
        paint(gc, name, size, shape);
    }

    /** Draws the patch with letters. */
    public static void paint(GC gc, String name, int size, Shape shape) {
        gc.setBackground(new Color(colour(name)));
        if (shape == Shape.ROUND) {
            gc.fillOval(0, 0, size, size);
        } else {
            gc.fillRoundRectangle(0, 0, size, size, size / 3, size / 3);
        }
        FontData data = gc.getFont().getFontData()[0];
        Font font = new Font(gc.getDevice(), data.getName(), Math.max(6, size * 3 / 10), SWT.BOLD);
        gc.setFont(font);
        gc.setForeground(gc.getDevice().getSystemColor(SWT.COLOR_WHITE));
        String letters = letters(name);
        Point extent = gc.textExtent(letters);
        gc.drawText(letters, (size - extent.x) / 2, (size - extent.y) / 2, true);
        font.dispose();
    }

    private void paintPicture(GC gc) {
        Rectangle all = picture.getBounds();
        int side = Math.min(all.width, all.height);
        Path outline = new Path(getDisplay());
        if (shape == Shape.ROUND) {
            outline.addArc(0, 0, size, size, 0, 360);
        } else {
            outline.addRectangle(0, 0, size, size);
        }
        gc.setClipping(outline);
        gc.setInterpolation(SWT.HIGH);
        gc.drawImage(picture, (all.width - side) / 2, (all.height - side) / 2, side, side, 0, 0, size, size);
        outline.dispose();
    }

    private static RGB colour(String name) {
        return new RGB(Math.floorMod(name.hashCode() * 31, 360), 0.52f, 0.62f);
    }

    static String letters(String name) {
        String[] words = name.strip().split("[\\s._-]+");
        String first = words[0].isEmpty() ? "" : words[0].substring(0, words[0].offsetByCodePoints(0, 1));
        String last = words.length < 2
                ? ""
                : words[words.length - 1].substring(0, words[words.length - 1].offsetByCodePoints(0, 1));
        return (first + last).toUpperCase();
    }
}
