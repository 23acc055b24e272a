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
     * @throws java.io.UncheckedIOException when the file is there but cannot be read
     * @throws IllegalArgumentException when the file is not a properties file
     */
    Optional<String> get(String key);
}
