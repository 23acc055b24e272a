// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client;

import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;

import org.ftracktray.client.internal.http.ForeignText;
import org.ftracktray.client.internal.http.HttpClient;
import org.ftracktray.client.internal.http.HttpResponse;
import org.ftracktray.client.internal.http.Redirection;
import org.ftracktray.client.internal.http.Request;

/**
 * Something public on the web, such as a picture. It is fetched the one way that everything goes: through the same proxies, with
 * the same certificate authorities, within the same limits. No credentials are sent.
 *
 * @param address where it was in the end
 * @param type as the server states it, such as {@code image/png}; {@code ""} if it does not
 * @param bytes do not change them
 */
public record WebContent(URI address, String type, byte[] bytes) {
    private static final int MAX_REDIRECTIONS = 3;

    /**
     * Fetches it; blocks for up to four times {@link ConnectionOptions#requestTimeout()}, and interrupting the thread cancels it.
     * Redirections are followed, but never from TLS to none.
     *
     * @param address scheme {@code http} or {@code https}
     * @param largest in bytes
     * @throws IOException with a sentence for a person
     */
    public static WebContent get(URI address, ConnectionOptions options, int largest) throws IOException {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (address.getHost() == null || !scheme.equals("https") && !scheme.equals("http")) {
            throw new IOException("That is no address of the web.");
        }
        try (HttpClient httpClient = new HttpClient(options)) {
            return get(httpClient, address, options, largest);
        } catch (FtrackException e) {
            throw new IOException(e.problem().what() + " " + e.problem().cause(), e);
        }
    }

    private static WebContent get(HttpClient httpClient, URI first, ConnectionOptions options, int largest)
            throws IOException {
        URI address = first;
        for (int i = 0; i <= MAX_REDIRECTIONS; i++) {
            HttpResponse answer = httpClient.run(Request.get(address, Map.of("User-Agent", options.userAgent())),
                    options.requestTimeout(), largest);
            if (answer.status() == 200 && !answer.isEncoded()) {
                return new WebContent(address, ForeignText.line(answer.header("Content-Type")), answer.content());
            }
            if (!answer.isRedirection()) {
                throw new IOException("The server answers with HTTP status " + answer.status() + ".");
            }
            address = Redirection.target(address, answer);
        }
        throw new IOException("The server redirects too often.");
    }
}
