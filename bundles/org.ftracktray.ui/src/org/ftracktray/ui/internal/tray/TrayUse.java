// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.tray;

/** What happens when the tray icon is used. Called on the UI thread. */
interface TrayUse {
    /** @param token the compositor's permission to come to the front, or empty */
    void pressed(String token);

    /** Its menu is about to be shown, so what it offers should be right. */
    void opening();
}
