// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.applications;

import org.eclipse.swt.graphics.RGB;

/** Colours as ftrack's statuses carry them. */
final class StatusColour {
    private static final RGB UNKNOWN = new RGB(138, 138, 148);

    private StatusColour() {}

    /** Reads {@code #rrggbb}; anything else is grey. */
    static RGB parse(String code) {
        if (!code.matches("#[0-9a-fA-F]{6}")) {
            return UNKNOWN;
        }
        int value = Integer.parseInt(code.substring(1), 16);
        return new RGB(value >> 16 & 0xff, value >> 8 & 0xff, value & 0xff);
    }
}
