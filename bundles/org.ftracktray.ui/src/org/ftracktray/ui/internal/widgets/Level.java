// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.widgets;

/** How well things stand, as a colour with a shape in it. */
public enum Level {
    OK(Icon.DOT_OK), BUSY(Icon.DOT_BUSY), WARNING(Icon.DOT_WARNING), PROBLEM(Icon.DOT_PROBLEM), OFF(Icon.DOT_OFF);

    private final Icon dot;

    Level(Icon dot) {
        this.dot = dot;
    }

    public Icon dot() {
        return dot;
    }
}
