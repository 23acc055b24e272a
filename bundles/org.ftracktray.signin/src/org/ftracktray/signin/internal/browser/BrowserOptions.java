// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal.browser;

import java.time.Duration;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.ftracktray.signin.internal.site.ManagedSettings;
import org.ftracktray.signin.internal.site.SystemEnvironment;

/** How a site's page is asked to come back: the administrator says. Read anew for each sign-in. */
public final class BrowserOptions {
    /**
     * Managed setting for sites that accept only a bare host and port as redirect address. Not a preference: it makes a
     * sign-in weaker, which is for an administrator to decide.
     */
    static final String BARE_REDIRECT = "bareRedirect";
    /** Managed setting: how many seconds the browser may take. The framework property goes first. */
    static final String LIMIT = "browserLimit";
    private static final String LIMIT_PROPERTY = "ftracktray.browserLimit";
    private static final Duration USUAL_LIMIT = Duration.ofMinutes(5);
    private static final Duration LONGEST_LIMIT = Duration.ofHours(1);

    private final SystemEnvironment environment;
    private final ManagedSettings managed;
    private final ILog log;

    public BrowserOptions(SystemEnvironment environment, ILog log) {
        this.environment = environment;
        this.managed = new ManagedSettings(environment, log);
        this.log = log;
    }

    boolean bareRedirect() {
        return managed.get(BARE_REDIRECT).map(Boolean::parseBoolean).orElse(false);
    }

    /** How long the browser may take. */
    Duration limit() {
        Optional<String> seconds = environment.property(LIMIT_PROPERTY).or(() -> managed.get(LIMIT));
        try {
            return seconds.map(Long::parseLong).filter(number -> number > 0).map(Duration::ofSeconds)
                    .map(limit -> limit.compareTo(LONGEST_LIMIT) > 0 ? LONGEST_LIMIT : limit).orElse(USUAL_LIMIT);
        } catch (NumberFormatException e) {
            log.warn("The time limit of the browser is not a number of seconds: " + seconds.get());
            return USUAL_LIMIT;
        }
    }
}
