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

import org.ftracktray.client.internal.network.ResponseHead;
import org.ftracktray.client.internal.network.SocketConnector;

/** Opens WebSockets. Thread-safe. */
public final class WebSocketClient {
    private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final int READ_BUFFER = 16 << 10;
    private static final int MOST_OF_A_REFUSAL = 8 << 10;
    private static final Duration REFUSAL_TIME = Duration.ofMillis(500);

    private final SocketConnector socketConnector;
    private final String userAgent;

    public WebSocketClient(SocketConnector socketConnector, String userAgent) {
        this.socketConnector = socketConnector;
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
        SocketConnector.Connection connection = socketConnector.connect(site, limit);
        try {
            Socket socket = connection.socket();
            BufferedInputStream in = new BufferedInputStream(socket.getInputStream(), READ_BUFFER);
            upgrade(socket, in, site, path);
            socket.setSoTimeout(0);
            return new WebSocketConnection(connection, in, largestMessage, listener);
        } catch (IOException | RuntimeException | Error e) {
            connection.plain().close();
            throw e;
        }
    }

    private void upgrade(Socket socket, BufferedInputStream in, URI site, String path) throws IOException {
        byte[] nonce = new byte[16];
        new SecureRandom().nextBytes(nonce);
        String key = Base64.getEncoder().encodeToString(nonce);
        String request = String.join("\r\n", "GET " + path + " HTTP/1.1", "Host: " + site.getRawAuthority(),
                "Upgrade: websocket", "Connection: Upgrade", "Sec-WebSocket-Key: " + key, "Sec-WebSocket-Version: 13",
                "Origin: " + site.getScheme() + "://" + site.getRawAuthority(), "User-Agent: " + userAgent, "", "");
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        ResponseHead answer = ResponseHead.read(in);
        if (answer.status() != 101) {
            throw new UpgradeRefusedException(answer, beginning(socket, in));
        }
        if (!answer.header("Sec-WebSocket-Accept").equals(accept(key))) {
            throw new IOException("The server did not agree to a WebSocket.");
        }
    }

    /** What a refusal says, as far as it comes at once: a page tells who refused. */
    private static String beginning(Socket socket, BufferedInputStream in) {
        byte[] text = new byte[MOST_OF_A_REFUSAL];
        int length = 0;
        long end = System.nanoTime() + REFUSAL_TIME.toNanos();
        try {
            socket.setSoTimeout((int) REFUSAL_TIME.toMillis());
            for (int count = 0; count >= 0 && length < text.length && System.nanoTime() < end; length += count) {
                count = in.read(text, length, text.length - length);
                if (count < 0) {
                    break;
                }
            }
        } catch (IOException e) {
            // what came until then has to do
        }
        return new String(text, 0, length, StandardCharsets.UTF_8);
    }

    private static String accept(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest((key + GUID).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The Java runtime has no SHA-1.", e);
        }
    }
}
