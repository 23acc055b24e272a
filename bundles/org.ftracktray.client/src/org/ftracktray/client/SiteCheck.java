// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client;

import java.net.URI;

/** What {@link SiteAddress#check} found. */
public sealed interface SiteCheck {
    /**
     * It is an ftrack site.
     *
     * @param finalAddress where redirections led to; the address to use from now on
     * @param version as the site states it
     */
    record Ok(URI finalAddress, String version) implements SiteCheck {}

    /** It is not, or that could not be found out. */
    record Failed(FtrackException reason) implements SiteCheck {}
}
