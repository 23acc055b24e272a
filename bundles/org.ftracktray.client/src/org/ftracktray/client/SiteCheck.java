// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** What {@link SiteAddress#check} found. */
public sealed interface SiteCheck {
    /**
     * It is an ftrack site.
     *
     * @param finalAddress where redirections led to; the address to use from now on
     * @param version as the site states it
     * @param clockAhead how far the site's clock is ahead of this computer's, negative when it is behind, good to about a
     *        second; empty when the site does not tell the time
     */
    record Ok(URI finalAddress, String version, Optional<Duration> clockAhead) implements SiteCheck {}

    /** It is not, or that could not be found out. */
    record Failed(FtrackException reason) implements SiteCheck {}
}
