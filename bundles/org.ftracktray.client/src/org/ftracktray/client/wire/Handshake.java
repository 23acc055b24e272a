// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.wire;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The body that {@code GET /socket.io/1/} answers with: {@code sid:heartbeatTimeout:closeTimeout:transport,transport}, for
 * example {@code cVqytsKh7Ttdcv5AQv6i:60:60:websocket,xhr-polling}.
 *
 * @param sid session identifier; whoever knows it can open the WebSocket
 * @param heartbeatTimeout how long the connection may be silent, in whole seconds; zero when the server does not say
 * @param closeTimeout how long the server waits for a client to come back, in whole seconds; zero when it does not say
 * @param transports what the server offers, in its order
 */
public record Handshake(String sid, Duration heartbeatTimeout, Duration closeTimeout, List<String> transports) {
    public Handshake {
        Objects.requireNonNull(heartbeatTimeout);
        Objects.requireNonNull(closeTimeout);
        transports = List.copyOf(transports);
        if (sid.isEmpty() || !sid.chars().allMatch(Handshake::allowedInSid)) {
            throw new MalformedPacketException("Not a session identifier: " + MalformedPacketException.excerpt(sid));
        }
    }

    private static boolean allowedInSid(int c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '-' || c == '_' || c == '.';
    }

    /** @throws MalformedPacketException if the text is anything else, such as a web page or an error object */
    public static Handshake parse(String body) {
        String[] parts = body.strip().split(":", -1);
        if (parts.length != 4) {
            throw new MalformedPacketException("Not a socket.io handshake: " + MalformedPacketException.excerpt(body));
        }
        List<String> transports = Arrays.stream(parts[3].split(",")).map(String::strip).filter(s -> !s.isEmpty())
                .toList();
        return new Handshake(parts[0], seconds(parts[1]), seconds(parts[2]), transports);
    }

    private static Duration seconds(String text) {
        if (text.isEmpty()) {
            return Duration.ZERO;
        }
        if (text.length() > 9 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new MalformedPacketException("Not a number of seconds: " + MalformedPacketException.excerpt(text));
        }
        return Duration.ofSeconds(Integer.parseInt(text));
    }

    /** As a server sends it; times in whole seconds. */
    public String encode() {
        return sid + ":" + number(heartbeatTimeout) + ":" + number(closeTimeout) + ":" + String.join(",", transports);
    }

    private static String number(Duration duration) {
        return duration.isZero() ? "" : Long.toString(duration.toSeconds());
    }
}
