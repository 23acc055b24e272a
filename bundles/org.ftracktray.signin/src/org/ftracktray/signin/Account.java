// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin;

import java.net.URI;

/**
 * Somebody who has signed in to a site. Carries no secret: safe to store, log and show.
 *
 * @param site address of the site without a trailing slash, never null
 * @param user user name at the site as ftrack's events carry it in {@code source.user.username}, never null
 * @param userId id of the user entity, never null, empty when the site did not tell
 * @param displayName first and last name, the user name where both are empty
 */
public record Account(URI site, String user, String userId, String displayName) {

    /** Tells whether both stand for the same person at the same site, whatever their display names say. */
    public boolean isSameAs(Account other) {
        return site.equals(other.site) && user.equals(other.user);
    }
}
