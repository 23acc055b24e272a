// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.desktop;

import java.util.List;

/**
 * A notification as the desktop is asked to show it.
 *
 * @param subject what it is about: a later one about the same takes its place; never empty
 * @param urgency how much it matters
 * @param stays whether it stays until somebody answers it, else for as long as the desktop shows such things
 * @param title one line of plain text
 * @param text plain text, may have several lines; empty for none
 * @param buttons what can be answered; where the desktop has no buttons they are left out
 */
public record DesktopNotification(String subject, Urgency urgency, boolean stays, String title, String text,
        List<Button> buttons) {
    /** The key that is told when the notification itself was pressed. */
    public static final String PRESSED = "default";

    /** How much it matters. None is critical: desktops show those although they were asked not to disturb. */
    public enum Urgency {
        LOW, NORMAL
    }

    /**
     * Something to answer.
     *
     * @param key what is told when it was pressed; {@link #PRESSED} for the notification itself, which shows no label
     */
    public record Button(String key, String label) {}

    public DesktopNotification {
        buttons = List.copyOf(buttons);
    }
}
