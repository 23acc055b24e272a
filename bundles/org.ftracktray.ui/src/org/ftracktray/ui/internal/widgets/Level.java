// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.widgets;

/** How well things stand, as a colour with a shape in it. */
public enum Level {
    OK(Icon.TRAY_OK, Icon.DOT_OK), BUSY(Icon.TRAY_BUSY, Icon.DOT_BUSY), WARNING(Icon.TRAY_WARNING,
            Icon.DOT_WARNING), PROBLEM(Icon.TRAY_PROBLEM, Icon.DOT_PROBLEM), OFF(Icon.TRAY_OFF, Icon.DOT_OFF);

    private final Icon tray;
    private final Icon dot;

    Level(Icon tray, Icon dot) {
        this.tray = tray;
        this.dot = dot;
    }

    public Icon tray() {
        return tray;
    }

    public Icon dot() {
        return dot;
    }
}
