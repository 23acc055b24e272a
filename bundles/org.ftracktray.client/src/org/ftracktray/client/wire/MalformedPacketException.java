// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.wire;

/** Text that is not a socket.io 0.9 packet or handshake. A connection survives it: the packet is dropped. */
public final class MalformedPacketException extends RuntimeException {
    public MalformedPacketException(String message) {
        super(message);
    }

    public MalformedPacketException(String message, Throwable cause) {
        super(message, cause);
    }

    /** The beginning of {@code text}, short enough for a message. */
    static String excerpt(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "...";
    }
}
