// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Does what a browser does after the site's sign-in page. */
public final class Browser implements AutoCloseable {
    private final HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

    /** The redirect address inside the link that was opened. */
    public static URI redirectOf(URI link) {
        String encoded = link.getRawQuery().replaceAll(".*redirect_url=([^&]*).*", "$1");
        return URI.create(URLDecoder.decode(encoded, StandardCharsets.UTF_8));
    }

    public static URI answer(URI link, String user, String key) {
        return URI
                .create(redirectOf(link) + "?api_user=" + URLEncoder.encode(user, StandardCharsets.UTF_8) + "&api_key="
                        + URLEncoder.encode(key, StandardCharsets.UTF_8));
    }

    public HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(60)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** The status of a request that a real client would not make. */
    public static int raw(int port, String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream answer = socket.getInputStream();
            String line = new String(answer.readNBytes("HTTP/1.1 404".length()), StandardCharsets.US_ASCII);
            return Integer.parseInt(line.substring(line.length() - 3));
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
