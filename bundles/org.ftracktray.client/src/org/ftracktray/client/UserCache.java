// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Where the operating systems want a user's programs to keep what can be fetched again. */
final class UserCache {
    private static final String NAME = "ftrack-client";

    private UserCache() {}

    /**
     * @param environment null for variables that are not set; {@code FTRACK_API_SCHEMA_CACHE_PATH}, known from ftrack-python,
     *        decides alone
     * @param system name of the operating system, as in the Java property {@code os.name}
     */
    static Path folder(UnaryOperator<String> environment, String system, Path home) {
        String chosen = environment.apply("FTRACK_API_SCHEMA_CACHE_PATH");
        if (chosen != null && !chosen.isBlank()) {
            return Path.of(chosen);
        }
        String lower = system.toLowerCase(Locale.ROOT);
        if (lower.startsWith("mac")) {
            return home.resolve("Library/Caches").resolve(NAME);
        }
        String folder = environment.apply(lower.startsWith("windows") ? "LOCALAPPDATA" : "XDG_CACHE_HOME");
        return (folder == null || folder.isBlank() ? home.resolve(".cache") : Path.of(folder)).resolve(NAME);
    }
}
