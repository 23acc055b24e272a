// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.studio;

import java.util.Optional;

/** The files of components by the components' identities. Thread-safe. */
public interface Contents {

    /** When this returns, {@link #get} gives these bytes, after a restart too if they outlive the process at all. */
    void put(String componentId, byte[] content);

    Optional<byte[]> get(String componentId);

    /** @return false if there was none */
    boolean remove(String componentId);
}
