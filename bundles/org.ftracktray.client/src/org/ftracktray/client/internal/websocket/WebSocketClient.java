// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.websocket;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;

import org.ftracktray.client.internal.network.Dialer;
import org.ftracktray.client.internal.network.ResponseHead;

/** Opens WebSockets. Thread-safe. */
public final class WebSocketClient {
    private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final int READ_BUFFER = 16 << 10;

    private final Dialer dialer;
    private final String userAgent;

    public WebSocketClient(Dialer dialer, String userAgent) {
        this.dialer = dialer;
        this.userAgent = userAgent;
    }

    /**
     * Blocks until the WebSocket is open; the listener is called from then on.
     *
     * @param site scheme {@code http} or {@code https}
     * @param limit for each step
     * @param largestMessage in bytes
     * @throws UpgradeRefusedException if the server answers with anything else
     */
    public WebSocketConnection open(URI site, String path, Duration limit, int largestMessage,
            WebSocketConnection.Listener listener) throws IOException {
        var socket = dialer.dial(site, limit);
        try {
            var in = new BufferedInputStream(socket.getInputStream(), READ_BUFFER);
            upgrade(socket, in, site, path);
            socket.setSoTimeout(0);
            return new WebSocketConnection(socket, in, largestMessage, listener);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private void upgrade(Socket socket, BufferedInputStream in, URI site, String path) throws IOException {
        var nonce = new byte[16];
        new SecureRandom().nextBytes(nonce);
        var key = Base64.getEncoder().encodeToString(nonce);
        var request = String.join("\r\n", "GET " + path + " HTTP/1.1", "Host: " + site.getRawAuthority(),
                "Upgrade: websocket", "Connection: Upgrade", "Sec-WebSocket-Key: " + key, "Sec-WebSocket-Version: 13",
                "Origin: " + site.getScheme() + "://" + site.getRawAuthority(), "User-Agent: " + userAgent, "", "");
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        var answer = ResponseHead.read(in);
        if (answer.status() != 101) {
            throw new UpgradeRefusedException(answer.status());
        }
        if (!answer.header("Sec-WebSocket-Accept").equals(accept(key))) {
            throw new IOException("The server did not agree to a WebSocket.");
        }
    }

    private static String accept(String key) {
        try {
            var digest = MessageDigest.getInstance("SHA-1").digest((key + GUID).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The Java runtime has no SHA-1.", e);
        }
    }
}
