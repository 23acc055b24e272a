// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.session;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

import org.ftracktray.client.ConnectionOptions;
import org.ftracktray.client.Credentials;
import org.ftracktray.client.NotFtrackException;
import org.ftracktray.client.internal.http.HttpClient;
import org.ftracktray.client.internal.http.HttpResponse;
import org.ftracktray.client.internal.http.Redirection;
import org.ftracktray.client.internal.http.Request;

/**
 * The small pictures that a site makes of its components. They are served to whoever has the credentials in the address
 * (ftrack-javascript session.ts {@code thumbnailUrl}), which therefore appears in no message.
 */
final class Thumbnails {
    private static final int MAX_BYTES = 4 << 20;
    private static final int MAX_REDIRECTIONS = 3;
    /** Where a site leads for a component without a picture (ftrack-javascript constants.ts). */
    private static final String PLACEHOLDER = "/img/thumbnail2.png";

    private final HttpClient httpClient;
    private final URI site;
    private final Credentials credentials;
    private final ConnectionOptions options;

    Thumbnails(HttpClient httpClient, URI site, Credentials credentials, ConnectionOptions options) {
        this.httpClient = httpClient;
        this.site = site;
        this.credentials = credentials;
        this.options = options;
    }

    Optional<byte[]> fetch(String componentId, int size) {
        URI address = site.resolve("/component/thumbnail?id=" + encode(componentId) + "&size=" + size + "&username="
                + encode(credentials.user()) + "&apiKey=" + encode(credentials.key().reveal()));
        for (int i = 0; i <= MAX_REDIRECTIONS; i++) {
            HttpResponse answer = httpClient.run(Request.get(address, Map.of("User-Agent", options.userAgent())),
                    options.requestTimeout(), MAX_BYTES);
            if (answer.status() == 200 && answer.header("Content-Type").startsWith("image/")) {
                return Optional.of(answer.content());
            }
            Optional<URI> next = answer.isRedirection() ? target(address, answer) : Optional.empty();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            address = next.get();
        }
        return Optional.empty();
    }

    private static Optional<URI> target(URI from, HttpResponse answer) {
        try {
            return Optional.of(Redirection.target(from, answer)).filter(to -> !PLACEHOLDER.equals(to.getPath()));
        } catch (NotFtrackException e) {
            return Optional.empty();
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
