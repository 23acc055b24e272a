// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Widget;

/** The classes of the style sheets in {@code css/}. */
public enum Style {
    /** A page's own background. */
    PAGE("page"), CARD("card"),
    /** A text that is read, on a card. */
    CARD_TEXT("cardText"), TITLE("title"), HEADING("heading"), CAPTION("caption"), FAULT("fault"), CAUTION(
            "caution"), GOOD(
                    "good"), PRIMARY("primary"), PRIMARY_OFF("primaryOff"),
    /** A field whose text is shown and cannot be changed. */
    FIXED("fixed"), FIELD("field"), TRIM("trim"), TRIM_NAME("trimName");

    /** The data key under which the platform's style engine looks for a class name. */
    private static final String CLASS_NAME = "org.eclipse.e4.ui.css.CssClassName";

    private final String className;

    Style(String className) {
        this.className = className;
    }

    /** Gives a widget this style; the picture changes at once. */
    public <T extends Widget> T on(T widget) {
        if (className.equals(widget.getData(CLASS_NAME))) {
            return widget;
        }
        if (widget instanceof Button button && widget.getData(CLASS_NAME) == null && this == PRIMARY) {
            FocusRing.inside(button);
        }
        widget.setData(CLASS_NAME, className);
        if (widget instanceof Control control) {
            control.reskin(SWT.NONE);
        }
        return widget;
    }
}
