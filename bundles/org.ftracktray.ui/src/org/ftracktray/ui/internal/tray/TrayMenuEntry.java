// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.tray;

import java.util.List;

/** One line of the tray's menu, independent of the toolkit that shows it. */
public sealed interface TrayMenuEntry {
    /** Something to choose. */
    record Choice(String label, boolean enabled, Runnable action) implements TrayMenuEntry {}

    /** Something to read. */
    record Words(String label) implements TrayMenuEntry {}

    record Menu(String label, List<TrayMenuEntry> entries) implements TrayMenuEntry {}

    record Line() implements TrayMenuEntry {}
}
