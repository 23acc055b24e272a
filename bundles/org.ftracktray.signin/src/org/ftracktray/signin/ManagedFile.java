// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin;

import java.util.Optional;

/**
 * The settings file by which an administrator decides for everybody on a workstation; an OSGi service. Read anew each
 * time. Usable from any thread; reads the disk.
 */
public interface ManagedFile {

    /**
     * The value of a key; empty when the file or the key is missing.
     *
     * @throws IllegalStateException when the file is there, and cannot be read or understood as a whole
     */
    Optional<String> get(String key);

    /**
     * Whether a key is switched on; anything but {@code true} is off, and so is a key that is missing.
     *
     * @throws IllegalStateException as {@link #get}
     */
    default boolean isTrue(String key) {
        return get(key).map(Boolean::parseBoolean).orElse(false);
    }

    /** Where the file is, or would be. */
    String place();
}
