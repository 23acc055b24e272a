// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.http;

import java.util.Optional;

import org.ftracktray.sandbox.internal.graph.Row;
import org.ftracktray.sandbox.internal.studio.Studio;

/**
 * Who sends a request: by the headers of ftrack-python, by the query parameters of ftrack-javascript's hub, or by the
 * cookie of the web page. Whoever sends credentials is judged by them, cookie or not.
 */
public final class Authentication {

    private final Studio studio;
    private final WebSessions sessions;

    public Authentication(Studio studio, WebSessions sessions) {
        this.studio = studio;
        this.sessions = sessions;
    }

    public Optional<Row> byHeaders(Exchange exchange) {
        Optional<String> user = exchange.header("ftrack-user");
        return user.isPresent()
                ? studio.signIn(user.get(), exchange.header("ftrack-api-key").orElse(""))
                : byCookie(exchange);
    }

    /** For the event hub's handshake. */
    public Optional<Row> byHeadersOrQuery(Exchange exchange) {
        Optional<String> user = exchange.parameter("api_user");
        return exchange.header("ftrack-user").isEmpty() && user.isPresent()
                ? studio.signIn(user.get(), exchange.parameter("api_key").orElse(""))
                : byHeaders(exchange);
    }

    /** For links to files. */
    public Optional<Row> byQuery(Exchange exchange) {
        Optional<String> user = exchange.parameter("username");
        return user.isPresent()
                ? studio.signIn(user.get(), exchange.parameter("apiKey").orElse(""))
                : byHeaders(exchange);
    }

    /** Whether it comes with a user name of its own, not only with the cookie of the web page. */
    public boolean hasCredentials(Exchange exchange) {
        return exchange.parameter("username").isPresent() || exchange.header("ftrack-user").isPresent();
    }

    public Optional<Row> byCookie(Exchange exchange) {
        return exchange.isSameOrigin() ? sessions.user(exchange).flatMap(studio::user) : Optional.empty();
    }
}
