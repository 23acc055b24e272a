// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.wire;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * A packet of socket.io 0.9 (protocol 1): {@code type:[id["+"]]:[endpoint][:data]}. Sources: socket.io 0.9.19's parser,
 * ftrack-python's hub.py, ftrack-javascript's simple_socketio.ts.
 *
 * @param type the leading digit
 * @param id the packet's number when an acknowledgement is wanted; for {@link Type#ACK} the number that is acknowledged
 * @param dataAck whether the acknowledgement is wanted with data ({@code id+}); false for {@link Type#ACK} and
 *        without a number
 * @param endpoint name space, {@code ""} in all of ftrack's traffic
 * @param data everything behind the third colon, which may contain colons; for {@link Type#ACK} the JSON array behind the
 *        number, {@code ""} for none
 */
public record Packet(Type type, OptionalInt id, boolean dataAck, String endpoint, String data) {
    /** The kinds of packet; the ordinal is the digit on the wire. */
    public enum Type {
        DISCONNECT, CONNECT, HEARTBEAT, MESSAGE, JSON, EVENT, ACK, ERROR, NOOP
    }

    private static final Type[] TYPES = Type.values();

    public Packet {
        Objects.requireNonNull(type);
        Objects.requireNonNull(id);
        Objects.requireNonNull(endpoint);
        Objects.requireNonNull(data);
        dataAck &= id.isPresent();
    }

    /** The server's welcome, {@code 1::}. */
    public static Packet connect() {
        return bare(Type.CONNECT, "");
    }

    /** {@code 2::}, sent by the server and sent back. */
    public static Packet heartbeat() {
        return bare(Type.HEARTBEAT, "");
    }

    /** Either side ends the connection, {@code 0::}. */
    public static Packet disconnect() {
        return bare(Type.DISCONNECT, "");
    }

    /** An event that is not acknowledged. */
    public static Packet event(String json) {
        return bare(Type.EVENT, json);
    }

    /** An event that is acknowledged by number; {@code dataAck} asks for data with it. */
    public static Packet event(int id, boolean dataAck, String json) {
        return new Packet(Type.EVENT, OptionalInt.of(id), dataAck, "", json);
    }

    /** @param dataJsonArray the acknowledgement's arguments as a JSON array, {@code ""} for none */
    public static Packet ack(int id, String dataJsonArray) {
        return new Packet(Type.ACK, OptionalInt.of(id), false, "", dataJsonArray);
    }

    /** @param reasonAndAdvice such as {@code "1+0"}: client not handshaken, please reconnect */
    public static Packet error(String reasonAndAdvice) {
        return bare(Type.ERROR, reasonAndAdvice);
    }

    private static Packet bare(Type type, String data) {
        return new Packet(type, OptionalInt.empty(), false, "", data);
    }

    /**
     * Reads one packet. Work and memory are linear in the length of the text.
     *
     * @throws MalformedPacketException if the text is none
     */
    public static Packet parse(String text) {
        int first = text.indexOf(':');
        int second = first < 0 ? -1 : text.indexOf(':', first + 1);
        if (first != 1 || second < 0 || text.charAt(0) < '0' || text.charAt(0) > '8') {
            throw malformed(text);
        }
        Packet.Type type = TYPES[text.charAt(0) - '0'];
        boolean plus = second > 2 && text.charAt(second - 1) == '+';
        OptionalInt id = number(text, first + 1, plus ? second - 1 : second);
        int third = text.indexOf(':', second + 1);
        String endpoint = third < 0 ? text.substring(second + 1) : text.substring(second + 1, third);
        String data = third < 0 ? "" : text.substring(third + 1);
        return type == Type.ACK ? acknowledgement(text, endpoint, data) : new Packet(type, id, plus, endpoint, data);
    }

    private static Packet acknowledgement(String text, String endpoint, String data) {
        int plus = data.indexOf('+');
        OptionalInt id = number(data, 0, plus < 0 ? data.length() : plus);
        if (id.isEmpty()) {
            throw malformed(text);
        }
        return new Packet(Type.ACK, id, false, endpoint, plus < 0 ? "" : data.substring(plus + 1));
    }

    private static OptionalInt number(String text, int from, int to) {
        if (from == to) {
            return OptionalInt.empty();
        }
        long value = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9' || (value = value * 10 + c - '0') > Integer.MAX_VALUE) {
                throw malformed(text);
            }
        }
        return OptionalInt.of((int) value);
    }

    private static MalformedPacketException malformed(String text) {
        return new MalformedPacketException("Not a socket.io packet: " + MalformedPacketException.excerpt(text));
    }

    /** The packet as it goes over the wire; {@code parse(encode())} gives an equal packet. */
    public String encode() {
        StringBuilder text = new StringBuilder(data.length() + endpoint.length() + 16)
                .append((char) ('0' + type.ordinal()))
                .append(':');
        if (type == Type.ACK) {
            text.append(':').append(endpoint).append(':').append(id.orElseThrow());
            return (data.isEmpty() ? text : text.append('+').append(data)).toString();
        }
        id.ifPresent(text::append);
        text.append(dataAck ? "+:" : ":").append(endpoint);
        return (data.isEmpty() ? text : text.append(':').append(data)).toString();
    }
}
