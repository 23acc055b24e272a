// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.scripted;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The server's end of one TCP connection, with everything a server can do right or wrong as a method. */
public final class Peer {
    private static final String WEBSOCKET_GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private String requestLine = "";
    private String body = "";
    private boolean upgraded;

    Peer(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
    }

    /** Reads a request; false when the client closed instead. */
    boolean readRequest() throws IOException {
        headers.clear();
        requestLine = line();
        if (requestLine.isEmpty()) {
            return false;
        }
        for (var header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            if (colon < 0) {
                throw new EOFException("No HTTP request");
            }
            headers.put(header.substring(0, colon), header.substring(colon + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("Content-Length", "0"));
        body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        return true;
    }

    private String line() throws IOException {
        var text = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            text.append((char) c);
        }
        return text.toString().strip();
    }

    public String method() {
        return requestLine.split(" ")[0];
    }

    public String path() {
        return requestLine.split(" ")[1];
    }

    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    public Map<String, String> headers() {
        return headers;
    }

    public String body() {
        return body;
    }

    /** @param moreHeaders whole header lines */
    public void answer(int status, String contentType, String content, String... moreHeaders) throws IOException {
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        var head = new StringBuilder(
                "HTTP/1.1 " + status + " X\r\nContent-Type: " + contentType + "\r\nContent-Length: "
                        + bytes.length + "\r\n");
        for (var header : moreHeaders) {
            head.append(header).append("\r\n");
        }
        raw(head + "\r\n" + content);
    }

    public void raw(String text) throws IOException {
        raw(text.getBytes(StandardCharsets.UTF_8));
    }

    public synchronized void raw(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    boolean isUpgraded() {
        return upgraded;
    }

    /** Accepts the WebSocket. */
    public void upgrade() throws IOException {
        upgraded = true;
        try {
            var key = header("Sec-WebSocket-Key") + WEBSOCKET_GUID;
            var accept = Base64.getEncoder().encodeToString(
                    MessageDigest.getInstance("SHA-1").digest(key.getBytes(StandardCharsets.US_ASCII)));
            raw("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
                    + accept + "\r\n\r\n");
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    public void text(String message) throws IOException {
        raw(frame(1, true, message.getBytes(StandardCharsets.UTF_8)));
    }

    /** @param opcode 0 continuation, 1 text, 2 binary, 8 close, 9 ping, 10 pong */
    public static byte[] frame(int opcode, boolean last, byte[] payload) {
        int extra = payload.length < 126 ? 0 : payload.length < 65536 ? 2 : 8;
        var frame = new byte[2 + extra + payload.length];
        frame[0] = (byte) ((last ? 0x80 : 0) | opcode);
        frame[1] = (byte) (extra == 0 ? payload.length : extra == 2 ? 126 : 127);
        for (int i = 0; i < extra; i++) {
            frame[1 + extra - i] = (byte) (payload.length >>> Math.min(31, 8 * i));
        }
        System.arraycopy(payload, 0, frame, 2 + extra, payload.length);
        return frame;
    }

    /** The next text message of the client. */
    public String read() throws IOException {
        while (true) {
            int opcode = in.readUnsignedByte() & 0xf;
            if (opcode == 8) {
                throw new EOFException("close frame");
            }
            var payload = payload();
            if (opcode == 1) {
                return new String(payload, StandardCharsets.UTF_8);
            }
        }
    }

    private byte[] payload() throws IOException {
        long length = in.readUnsignedByte() & 0x7f;
        length = length == 126 ? in.readUnsignedShort() : length == 127 ? in.readLong() : length;
        var mask = in.readNBytes(4);
        var payload = in.readNBytes((int) length);
        for (int i = 0; i < payload.length; i++) {
            payload[i] ^= mask[i % 4];
        }
        return payload;
    }

    /** Reads and forgets until the client goes away. */
    public void ignore() throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
    }

    /** Passes everything on to the other socket and back until one side ends. */
    public void join(Socket other) throws IOException {
        var back = Thread.ofVirtual().start(() -> {
            try (other) {
                other.getInputStream().transferTo(out);
            } catch (IOException e) {
                // the client went away
            }
        });
        try (other) {
            in.transferTo(other.getOutputStream());
        }
        back.interrupt();
    }

    public void fin() throws IOException {
        socket.shutdownOutput();
    }

    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    void close() throws IOException {
        socket.close();
    }

    @Override
    public String toString() {
        return requestLine.toLowerCase(Locale.ROOT);
    }
}
