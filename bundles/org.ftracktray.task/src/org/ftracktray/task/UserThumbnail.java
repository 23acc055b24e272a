// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.task;

import java.util.Optional;

/** The picture that the signed-in user has at the site. A declarative service. */
public interface UserThumbnail {

    /**
     * The picture, an image file; asked for once in a session and remembered until the user leaves.
     * Blocks: never call it on the UI thread.
     *
     * @return empty when the user has none, or when nobody is signed in
     * @throws org.ftracktray.client.FtrackException when the site cannot be asked
     */
    Optional<byte[]> get();
}
