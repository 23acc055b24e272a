// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin;

import java.util.Optional;

/** The pictures that users have at their site. A declarative service. */
public interface Portraits {

    /**
     * The picture of the signed-in user, an image file; asked for once in a session and remembered until the user leaves.
     * Blocks: never call it on the UI thread.
     *
     * @return empty when the user has none, or when nobody is signed in
     * @throws org.ftracktray.client.FtrackException when the site cannot be asked
     */
    Optional<byte[]> mine();
}
