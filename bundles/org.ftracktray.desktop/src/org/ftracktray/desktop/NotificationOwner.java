// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.desktop;

/** What becomes of a notification. At most one of both is told, once. On a thread of the bus; must return at once. */
public interface NotificationOwner {
    /**
     * Something of it was pressed.
     *
     * @param key of the button, or {@link DesktopNotification#PRESSED}
     * @param token the compositor's permission to come to the front (xdg-activation), or empty
     */
    void pressed(String key, String token);

    /**
     * It is gone without an answer.
     *
     * @param dismissed whether a person closed it; false when its time was over, or who showed it is gone
     */
    void closed(boolean dismissed);
}
