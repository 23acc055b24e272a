// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

import org.ftracktray.client.ProtocolException;
import org.ftracktray.client.internal.network.ResponseHead;

/** Reads what follows the head of an answer, but gives up on one that would fill the memory. */
final class ResponseBody {
    private static final int LONGEST_LINE = 1000;
    private static final int BUFFER = 16 << 10;

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
        if (head.header("Transfer-Encoding").toLowerCase(Locale.ROOT).contains("chunked")) {
            readChunks();
        } else if (head.headers().containsKey("Content-Length")) {
            copy(number(head.header("Content-Length"), 10));
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
            line();
        }
        while (!line().isEmpty()) {
        }
    }

    private long chunkSize() throws IOException {
        return number(line().replaceFirst(";.*", ""), 16);
    }

    private static long number(String text, int radix) throws IOException {
        try {
            long number = Long.parseLong(text.strip(), radix);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // falls through to the same report as a negative number
        }
        throw new IOException("The answer announces an impossible length.");
    }

    private String line() throws IOException {
        var text = new StringBuilder();
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
        var some = new byte[most];
        int got = in.read(some);
        if (got > largest - bytes.size()) {
            throw new ProtocolException("It is larger than " + largest / (1 << 20) + " MB.", null);
        }
        if (got > 0) {
            bytes.write(some, 0, got);
        }
        return got;
    }

    private static EOFException ended() {
        return new EOFException("The connection ended within the answer.");
    }
}
