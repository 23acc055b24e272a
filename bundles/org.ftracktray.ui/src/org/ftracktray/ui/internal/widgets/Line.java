// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.widgets;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;

/** A text on one line, as wide as its place: where it does not fit it is marked that something is missing. */
public final class Line {
    private static final int NARROWEST = 40;
    private static final String WHOLE = Line.class.getName();

    private Line() {}

    /** For names and paths: their middle is left out, and told by the tool tip. */
    public static CLabel of(Composite parent, Style style, String text) {
        CLabel line = empty(parent, style);
        line.setText(written(text));
        return line;
    }

    /** For sentences: their end is left out. */
    public static CLabel beginning(Composite parent, Style style) {
        CLabel line = empty(parent, style);
        line.addListener(SWT.Resize, resized -> fit(line));
        return line;
    }

    private static CLabel empty(Composite parent, Style style) {
        CLabel line = style.on(new CLabel(parent, SWT.NONE));
        line.setMargins(0, 0, 0, 0);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(NARROWEST, SWT.DEFAULT)
                .applyTo(line);
        return line;
    }

    /**
     * Writes on a line of {@link #beginning}.
     *
     * @param tip all of it, or what else is to be told
     */
    public static void write(CLabel line, String text, String tip) {
        line.setData(WHOLE, text);
        line.setToolTipText(tip.isEmpty() ? null : tip);
        fit(line);
    }

    private static void fit(CLabel line) {
        String whole = oneLine((String) line.getData(WHOLE));
        int room = line.getSize().x;
        if (room <= 0) {
            line.setText(written(whole)); // it has no place yet
            return;
        }
        GC gc = new GC(line);
        String fitting = Ellipsis.fit(whole, room, part -> gc.textExtent(part).x);
        gc.dispose();
        line.setText(written(fitting));
    }

    private static String written(String text) {
        return oneLine(text).replace("&", "&&");
    }

    /** Line breaks become spaces. */
    private static String oneLine(String text) {
        return text == null ? "" : text.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
