// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client;

import java.time.Duration;
import java.util.Optional;

/** The site understood that it was asked for something and reports that it failed. */
public final class ServerErrorException extends FtrackException {
    private final int status;
    private final String serverException;
    private final String serverText;
    private final Optional<Duration> retryAfter;

    /**
     * @param status HTTP status; 200 when the site reports errors only in the body
     * @param serverException the site's name for the error, such as {@code ValidationError} or {@code ParseError}; {@code ""}
     *        when the answer came without one (an overloaded or restarting server)
     * @param serverText the site's own words, {@code ""} when it gave none
     * @param retryAfter how long the site asks to wait
     */
    public ServerErrorException(int status, String serverException, String serverText, Optional<Duration> retryAfter) {
        super(describe(status, serverException, serverText, retryAfter), null);
        this.status = status;
        this.serverException = serverException;
        this.serverText = serverText;
        this.retryAfter = retryAfter;
    }

    /** HTTP status; 200 when the site reports errors only in the body. */
    public int status() {
        return status;
    }

    /** The site's name for the error, such as {@code ValidationError}; {@code ""} when it gave none. */
    public String serverException() {
        return serverException;
    }

    /** The site's own words, {@code ""} when it gave none. */
    public String serverText() {
        return serverText;
    }

    /** How long the site asks to wait; never negative. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }

    /** Whether the same request may well succeed later: the site is overloaded, restarting or under maintenance. */
    public boolean temporary() {
        return status == 429 || status == 408 || status >= 500;
    }

    private static Problem describe(int status, String name, String text, Optional<Duration> retryAfter) {
        String wait = retryAfter.map(d -> "Try again in " + Math.max(1, d.toSeconds()) + " seconds.")
                .orElse("Try again in a moment; if it stays, ask your administrator.");
        String detail = (name.isEmpty() ? "" : name + ": ") + text;
        if (status == 429) {
            return new Problem("ftrack received too many requests.", "The site limits how often it may be asked.",
                    wait);
        }
        if (name.isEmpty() && (status >= 500 || status == 408)) {
            return new Problem("The ftrack site is having trouble (HTTP " + status + ").",
                    "It may be restarting or under maintenance, or a proxy in between cannot reach it"
                            + (detail.isBlank() ? "." : ": " + detail),
                    wait);
        }
        return new Problem("ftrack reported an error" + (status == 200 ? "." : " (HTTP " + status + ")."), detail,
                status >= 500 ? wait : "");
    }
}
