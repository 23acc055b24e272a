// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** What {@link SiteAddress#check} found. */
public sealed interface SiteCheck {
    /**
     * It is an ftrack site.
     *
     * @param requested what was asked, as {@link SiteAddress#normalise(String)} gives it
     * @param finalAddress where redirections led to; use it from now on if it {@link #isSameSite()}, else only after a person
     *        has seen it and agreed
     * @param version as the site states it
     * @param clockAhead how far the site's clock is ahead of this computer's, negative when it is behind, good to about a
     *        second; empty when the site does not tell the time
     */
    record Ok(URI requested, URI finalAddress, String version, Optional<Duration> clockAhead) implements SiteCheck {
        public Ok {
            Objects.requireNonNull(requested);
            Objects.requireNonNull(finalAddress);
        }

        /** How the final address differs from the one that was asked. */
        public Move move() {
            return Move.between(requested, finalAddress);
        }

        /**
         * Whether credentials that a person meant for {@link #requested()} may be sent to {@link #finalAddress()} without
         * asking: it is the same address, or the same host with TLS where there was none. A redirection to anywhere else is
         * the word of whoever answered, which may be somebody in between.
         */
        public boolean isSameSite() {
            return move() == Move.NONE || move() == Move.TO_TLS;
        }
    }

    /** It is not, or that could not be found out. */
    record Failed(FtrackException reason) implements SiteCheck {}

    /** Where a redirection leads, by how much of the address it changes. */
    enum Move {
        /** Nowhere else. */
        NONE,
        /** From {@code http} to {@code https} on the same host, each on its own port. */
        TO_TLS,
        /** From {@code https} to {@code http}, which no check follows. */
        FROM_TLS,
        /** To another port of the same host, where somebody else may listen. */
        PORT,
        /** To another host. */
        HOST;

        /** @param from, to as {@link SiteAddress#normalise(String)} gives them */
        static Move between(URI from, URI to) {
            if (from.equals(to)) {
                return NONE;
            }
            if (from.getHost() == null || !from.getHost().equalsIgnoreCase(to.getHost())) {
                return HOST;
            }
            if ("https".equals(from.getScheme()) && !"https".equals(to.getScheme())) {
                return FROM_TLS;
            }
            return from.getScheme().equals(to.getScheme()) || from.getPort() != to.getPort() ? PORT : TO_TLS;
        }
    }
}
