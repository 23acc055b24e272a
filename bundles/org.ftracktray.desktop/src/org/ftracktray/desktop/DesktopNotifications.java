// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.desktop;

/**
 * Notifications of the desktop, by the Desktop Notifications Specification of freedesktop.org (1.2, {@code
 * org.freedesktop.Notifications}); an OSGi service. Sounds are never asked for. Usable from any thread but the one of the window:
 * the methods wait for the desktop, some seconds at most.
 */
public interface DesktopNotifications {
    /** Where a notification went. */
    enum Shown {
        /** The desktop has it, with the buttons. */
        WITH_BUTTONS,
        /** The desktop has it, but nothing of it can be pressed. */
        WITHOUT_BUTTONS,
        /** Nobody has it, and nobody should: the desktop did not take it while it was asked not to disturb. */
        UNWANTED,
        /** There is nobody who shows notifications. */
        NOWHERE
    }

    /** Shows a notification, in the place of an earlier one about the same subject. */
    Shown show(DesktopNotification notification, NotificationOwner owner);

    /** Takes away what is still shown about a subject; its owner is not told. Harmless when nothing is. */
    void withdraw(String subject);
}
