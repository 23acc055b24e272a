// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin;

import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;

import org.ftracktray.client.Problem;
import org.ftracktray.client.Registration;

/**
 * Which ftrack site is used, and who decided that. A declarative service; safe to use from any thread; nothing here
 * does network I/O.
 */
public interface SiteSetting {

    /** The normalised address, or empty when none is set or the one that is set cannot be understood. */
    Optional<URI> site();

    /** Who set the address. */
    SettingSource origin();

    /** Why the address that is set cannot be used although there is one; empty when all is well or none is set. */
    Optional<Problem> problem();

    /**
     * Stores an address as the user's preference; it is used at once unless {@link #origin()} is fixed.
     *
     * @param typed what a person typed: a site name, a host or an address copied from the browser; blank removes the
     *     preference
     * @throws IllegalArgumentException when it cannot be an address; its message is a sentence for the user
     */
    void set(String typed);

    /**
     * Tells of every change of {@link #site()}. The listener is called on the thread that made the change and must
     * not block.
     */
    Registration onChange(Consumer<Optional<URI>> listener);
}
