// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.ftracktray.client.ProtocolException;
import org.ftracktray.client.internal.network.ResponseHead;

/** Reads what follows the head of an answer, but gives up on one that would fill the memory. */
final class ResponseBody {
    private static final int LONGEST_LINE = 1000;
    private static final int MAX_TRAILERS = 100;
    private static final int BUFFER = 16 << 10;
    private static final Pattern CHUNK_SIZE = Pattern.compile("[0-9A-Fa-f]{1,15}");
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

    private final InputStream in;
    private final int largest;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean delimited = true;

    ResponseBody(InputStream in, int largest) {
        this.in = in;
        this.largest = largest;
    }

    /** @throws ProtocolException if it is too large */
    byte[] read(ResponseHead head) throws IOException {
        if (head.status() == 204 || head.status() == 304) {
            return new byte[0];
        }
        String packing = head.header("Transfer-Encoding").strip().toLowerCase(Locale.ROOT);
        boolean announced = head.headers().containsKey("Content-Length");
        if (packing.equals("chunked")) {
            delimited = !announced; // two lengths may mean that two parties understand two ends
            readChunks();
        } else if (!packing.isEmpty() && !packing.equals("identity")) {
            throw new IOException("The answer is packed in a way that is not known.");
        } else if (announced) {
            copy(announced(head.header("Content-Length")));
        } else {
            delimited = false;
            while (copySome(BUFFER) >= 0) {
            }
        }
        return bytes.toByteArray();
    }

    /** Whether the connection can be used again after it. */
    boolean isDelimited() {
        return delimited;
    }

    private void readChunks() throws IOException {
        for (long size = chunkSize(); size > 0; size = chunkSize()) {
            copy(size);
            if (!line().isEmpty()) {
                throw impossible();
            }
        }
        for (int i = 0; !line().isEmpty(); i++) {
            if (i == MAX_TRAILERS) {
                throw new IOException("The answer has too many headers behind it.");
            }
        }
    }

    private long chunkSize() throws IOException {
        String line = line();
        int extension = line.indexOf(';');
        String size = extension < 0 ? line : line.substring(0, extension).strip();
        if (!CHUNK_SIZE.matcher(size).matches()) {
            throw impossible();
        }
        return Long.parseLong(size, 16);
    }

    /** The same length may be there more than once (RFC 9110, 8.6). */
    private static long announced(String header) throws IOException {
        List<String> lengths = Arrays.stream(header.split(",", -1)).map(String::strip).distinct().toList();
        if (lengths.size() != 1 || !LENGTH.matcher(lengths.getFirst()).matches()) {
            throw impossible();
        }
        return Long.parseLong(lengths.getFirst());
    }

    private static IOException impossible() {
        return new IOException("The answer announces an impossible length.");
    }

    private String line() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw ended();
            }
            if (text.length() == LONGEST_LINE) {
                throw new IOException("The answer has a line between its parts that is too long.");
            }
            text.append((char) c);
        }
        return text.toString().strip();
    }

    private void copy(long length) throws IOException {
        for (long left = length; left > 0;) {
            int got = copySome((int) Math.min(BUFFER, left));
            if (got < 0) {
                throw ended();
            }
            left -= got;
        }
    }

    private int copySome(int most) throws IOException {
        byte[] some = new byte[most];
        int got = in.read(some);
        if (got > largest - bytes.size()) {
            throw tooLarge(largest);
        }
        if (got > 0) {
            bytes.write(some, 0, got);
        }
        return got;
    }

    static ProtocolException tooLarge(int largest) {
        return new ProtocolException("It is larger than " + Math.max(1, largest >> 20) + " MB.", null);
    }

    private static EOFException ended() {
        return new EOFException("The connection ended within the answer.");
    }
}
