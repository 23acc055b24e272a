// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui;

/** What a process that answers for this workstation is. */
public enum InstanceKind {
    /** With window and tray icon. */
    TRAY,
    /** The command {@code headless}. */
    HEADLESS
}
