// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;

/**
 * How a site's page is asked to come back: what the administrator says, else what the user prefers. Read anew for each
 * sign-in.
 */
final class BrowserOptions {
    /** Preference and managed setting for sites that accept only a bare host and port as redirect address. */
    static final String BARE_REDIRECT = "bareRedirect";
    /** Managed setting: how many seconds the browser may take. The framework property goes first. */
    static final String LIMIT = "browserLimit";
    private static final String LIMIT_PROPERTY = "ftracktray.browserLimit";
    private static final Duration USUAL_LIMIT = Duration.ofMinutes(5);

    private final Surroundings surroundings;
    private final Settings settings;
    private final ILog log;

    BrowserOptions(Surroundings surroundings, Settings settings, ILog log) {
        this.surroundings = surroundings;
        this.settings = settings;
        this.log = log;
    }

    boolean bareRedirect() {
        return managed(BARE_REDIRECT).or(() -> settings.get(BARE_REDIRECT)).map(Boolean::parseBoolean).orElse(false);
    }

    /** How long the browser may take. */
    Duration limit() {
        Optional<String> seconds = surroundings.property(LIMIT_PROPERTY).or(() -> managed(LIMIT));
        try {
            return seconds.map(Long::parseLong).filter(number -> number > 0).map(Duration::ofSeconds)
                    .orElse(USUAL_LIMIT);
        } catch (NumberFormatException e) {
            log.warn("The time limit of the browser is not a number of seconds: " + seconds.get());
            return USUAL_LIMIT;
        }
    }

    private Optional<String> managed(String key) {
        try {
            return new ManagedSettings(surroundings).get(key);
        } catch (UncheckedIOException e) {
            log.error("The managed settings file cannot be read.", e);
            return Optional.empty();
        }
    }
}
