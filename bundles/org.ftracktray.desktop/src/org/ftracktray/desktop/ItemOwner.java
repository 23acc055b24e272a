// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.desktop;

/** What happens when a tray item is used. Called on a thread of the bus; must return at once. */
public interface ItemOwner {
    /**
     * It was pressed.
     *
     * @param token the compositor's permission to come to the front (xdg-activation), or empty
     */
    void pressed(String token);

    /** Its menu is about to be shown; a change of it should follow soon. */
    void opening();

    /**
     * Something in its menu was chosen.
     *
     * @param token as for {@link #pressed}
     */
    void chosen(MenuEntry.Choice choice, String token);
}
