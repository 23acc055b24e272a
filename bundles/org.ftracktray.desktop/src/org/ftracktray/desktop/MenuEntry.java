// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.desktop;

import java.util.List;

/**
 * One line of the tray's menu, independent of who shows it. In labels {@code &} stands before the letter to press and
 * {@code &&} for an ampersand, as in SWT.
 */
public sealed interface MenuEntry {
    /** The same for the same line in every later menu, and unlike all others; never null. */
    String key();

    /**
     * Something to choose.
     *
     * @param action runs where the menu's owner wants it
     */
    record Choice(String key, String label, boolean enabled, Runnable action) implements MenuEntry {}

    /** Something to read; an ampersand in it is one. */
    record Words(String key, String label) implements MenuEntry {}

    /** A menu below this one. */
    record Menu(String key, String label, List<MenuEntry> entries) implements MenuEntry {}

    /** A line between others. */
    record Line(String key) implements MenuEntry {}
}
