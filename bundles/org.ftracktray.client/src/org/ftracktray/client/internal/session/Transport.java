// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.session;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.ftracktray.client.ConnectionOptions;
import org.ftracktray.client.Credentials;
import org.ftracktray.client.ProtocolException;
import org.ftracktray.client.ServerErrorException;
import org.ftracktray.client.UnreachableException;
import org.ftracktray.client.internal.http.HttpClient;
import org.ftracktray.client.internal.http.HttpResponse;
import org.ftracktray.client.internal.http.PageTitle;
import org.ftracktray.client.internal.http.Request;
import org.ftracktray.client.internal.http.RetryAfter;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends JSON to {@code POST /api} and returns the array that comes back, or throws what went wrong. */
final class Transport implements AutoCloseable {
    private static final int LARGEST_ANSWER = 64 << 20;
    /** In bytes per second. */
    private static final int SLOWEST_UPLOAD = 32_000;
    /** Headers that follow from how we send. */
    private static final List<String> OURS = List.of("Content-Length", "Host", "Transfer-Encoding", "Connection",
            "Expect",
            "TE", "Trailer", "Upgrade", "Proxy-Connection", "Proxy-Authorization");

    private final HttpClient httpClient;
    private final URI api;
    private final Credentials credentials;
    private final ConnectionOptions options;
    private final AnswerReader reader;

    Transport(URI site, Credentials credentials, ConnectionOptions options) {
        this.httpClient = new HttpClient(options);
        this.api = site.resolve("/api");
        this.credentials = credentials;
        this.options = options;
        this.reader = new AnswerReader(site, credentials);
    }

    /** @param mayRepeat whether sending it twice does no harm; then a connection that broke is tried once more */
    JsonNode send(JsonNode operations, boolean mayRepeat) {
        Map<String, String> headers = Map.of("Content-Type", "application/json", "Accept", "application/json",
                "User-Agent",
                options.userAgent(), "ftrack-user", credentials.user(), "ftrack-api-key", credentials.key().reveal(),
                "ftrack-strict-api", "true");
        Request request = new Request("POST", api, headers,
                Request.Content.of(JsonMapper.shared().writeValueAsBytes(operations)));
        try {
            return reader.read(exchange(request));
        } catch (UnreachableException e) {
            if (mayRepeat && e.reason() == UnreachableException.Reason.OTHER) {
                return reader.read(exchange(request));
            }
            throw e;
        }
    }

    /**
     * Stores content at an address that the site named; the credentials are for the site alone.
     *
     * @return the {@code ETag} of the answer
     */
    String put(URI address, Map<String, String> headers, Request.Content content) {
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(headers);
        OURS.forEach(all::remove);
        requireSendable(address, all);
        Duration limit = options.requestTimeout().plusSeconds(content.length() / SLOWEST_UPLOAD);
        HttpResponse answer = httpClient.run(new Request("PUT", address, all, content), limit, LARGEST_ANSWER);
        if (answer.status() >= 300) {
            throw new ServerErrorException(answer.status(), "", PageTitle.of(answer.body()), RetryAfter.of(answer));
        }
        return answer.header("ETag");
    }

    /** The address and the headers are the site's word, and the file is the studio's. */
    private void requireSendable(URI address, Map<String, String> headers) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        boolean secure = scheme.equals("https");
        if (address.getHost() == null || !secure && (!scheme.equals("http") || "https".equals(api.getScheme()))) {
            throw new ProtocolException("It names an address for the file that is not safe to send it to.", null);
        }
        if (!headers.entrySet().stream().allMatch(header -> Request.isHeader(header.getKey(), header.getValue()))) {
            throw new ProtocolException("It names a header for the file that cannot be sent.", null);
        }
    }

    Thumbnails thumbnails() {
        return new Thumbnails(httpClient, api.resolve("/"), credentials, options);
    }

    private HttpResponse exchange(Request request) {
        return httpClient.run(request, options.requestTimeout(), LARGEST_ANSWER);
    }

    @Override
    public void close() {
        httpClient.close();
    }
}
