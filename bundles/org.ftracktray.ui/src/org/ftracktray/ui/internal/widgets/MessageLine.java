// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.widgets;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.ftracktray.client.SecretMask;
import org.ftracktray.ui.WidgetKeys;

/**
 * A few sentences below an input, in a space that is always kept free for them, so that nothing jumps. Longer ones get more room:
 * nothing is cut.
 */
public final class MessageLine {
    /** What a message means; decides picture and colour. */
    public enum Kind {
        NONE(null, Style.CAPTION), HINT(null, Style.CAPTION), GOOD(Icon.SEVERITY_OK, Style.CAPTION), CAUTION(
                Icon.SEVERITY_WARNING, Style.CAUTION), FAULT(Icon.SEVERITY_PROBLEM, Style.FAULT);

        private final Icon icon;
        private final Style style;

        Kind(Icon icon, Style style) {
            this.icon = icon;
            this.style = style;
        }
    }

    /** Narrower than this, a layout is only under way. */
    private static final int NARROWEST = 120;

    private final Composite row;
    private final boolean roomKept;
    private final int room;
    private final Label picture;
    private final Label text;

    /**
     * @param lines for how many lines room is kept; 0 for as many as the message needs
     */
    public MessageLine(Composite parent, int lines, String key) {
        roomKept = lines > 0;
        row = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).exclude(!roomKept).applyTo(row);
        picture = new Label(row, SWT.NONE);
        GridDataFactory.fillDefaults().align(SWT.LEFT, SWT.TOP).exclude(true).applyTo(picture);
        text = Style.CAPTION.on(WidgetKeys.named(new Label(row, SWT.WRAP), key));
        room = lines == 0 ? SWT.DEFAULT : lines * lineHeight(text);
        GridDataFactory.fillDefaults().grab(true, false).hint(50, room).applyTo(text);
        if (roomKept) {
            text.addListener(SWT.Resize, resized -> fit());
        }
    }

    /** Gives the text the height that it needs at its width. */
    private void fit() {
        int width = text.getSize().x;
        int needed = width >= NARROWEST && !text.getText().isEmpty() ? text.computeSize(width, SWT.DEFAULT).y : room;
        GridData place = (GridData) text.getLayoutData();
        if (place.heightHint != Math.max(room, needed)) {
            place.heightHint = Math.max(room, needed);
            Scrolled.remeasure(text);
        }
    }

    private static int lineHeight(Control control) {
        GC gc = new GC(control);
        try {
            return gc.getFontMetrics().getHeight();
        } finally {
            gc.dispose();
        }
    }

    /** Shows it without keys and passwords: programs and servers have a part in what is said. */
    public void show(Kind kind, String words) {
        String sentences = SecretMask.ofThisProcess().text(words);
        if (text.isDisposed() || sentences.equals(text.getText())) {
            return;
        }
        kind.style.on(text);
        text.setText(sentences);
        text.setToolTipText(sentences.isEmpty() ? null : sentences);
        boolean pictured = kind.icon != null && !sentences.isEmpty();
        picture.setVisible(pictured);
        ((GridData) picture.getLayoutData()).exclude = !pictured;
        if (pictured) {
            picture.setImage(kind.icon.of(picture));
        }
        if (!roomKept) {
            row.setVisible(!sentences.isEmpty());
            ((GridData) row.getLayoutData()).exclude = sentences.isEmpty();
            row.getParent().layout();
        }
        row.layout(true, true);
        if (roomKept) {
            fit();
        }
    }

    public void clear() {
        show(Kind.NONE, "");
    }

    /** Lets a screen reader read the message together with the input it belongs to. */
    public MessageLine describes(Control input) {
        input.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getDescription(AccessibleEvent event) {
                event.result = text.getText();
            }
        });
        return this;
    }
}
