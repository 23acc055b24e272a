// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal.site;

import java.util.Optional;
import java.util.function.Consumer;

import org.ftracktray.client.Registration;

/** What this program remembers for the user between two starts. Holds no secrets. */
public interface Settings {

    Optional<String> get(String key);

    /** Takes effect at once and reaches the disk soon; does not block. */
    void put(String key, String value);

    void remove(String key);

    /** Tells the key of each setting that changed, whoever changed it. */
    Registration onChange(Consumer<String> listener);
}
