// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.network;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.ftracktray.client.internal.failure.NoWebServerException;

/**
 * Status and headers of an HTTP answer.
 *
 * @param minorVersion of HTTP 1
 * @param headers by name in whatever case; several of one name are joined by commas
 */
public record ResponseHead(int minorVersion, int status, Map<String, String> headers) {
    private static final int MAX_BYTES = 64 << 10;
    private static final String BEGINNING = "HTTP/";
    private static final int MAX_HEADERS = 200;
    private static final int MAX_INTERIM_RESPONSES = 20;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.([01]) ([1-5]\\d{2})( .*)?");

    /**
     * Reads up to the empty line and not a byte further.
     *
     * @throws NoWebServerException if it is something else than HTTP
     */
    public static ResponseHead read(InputStream in) throws IOException {
        int[] budget = new int[]{MAX_BYTES};
        Matcher status = STATUS.matcher(statusLine(in, budget));
        if (!status.matches()) {
            throw new NoWebServerException();
        }
        int count = 0;
        TreeMap<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String header = line(in, budget); !header.isEmpty(); header = line(in, budget)) {
            if (++count > MAX_HEADERS) {
                throw new IOException("The answer has too many headers.");
            }
            int colon = header.indexOf(':');
            if (colon > 0) {
                headers.merge(header.substring(0, colon).strip(), header.substring(colon + 1).strip(),
                        (one, other) -> one + ", " + other);
            }
        }
        return new ResponseHead(Integer.parseInt(status.group(1)), Integer.parseInt(status.group(2)), headers);
    }

    /**
     * As {@link #read}, behind whatever interim answers come before.
     *
     * @return status 200 or higher
     */
    public static ResponseHead readFinal(InputStream in) throws IOException {
        for (int i = 0; i <= MAX_INTERIM_RESPONSES; i++) {
            ResponseHead head = read(in);
            if (head.status >= 200) {
                return head;
            }
        }
        throw new IOException("The answer has no end of interim answers before it.");
    }

    /** Whatever speaks another protocol may send no line end at all, so the beginning decides. */
    private static String statusLine(InputStream in, int[] budget) throws IOException {
        StringBuilder beginning = new StringBuilder();
        for (int i = 0; i < BEGINNING.length(); i++) {
            int c = in.read();
            if (c < 0) {
                throw new EOFException("The connection ended within the answer.");
            }
            if (c != BEGINNING.charAt(i)) {
                throw new NoWebServerException();
            }
            beginning.append((char) c);
        }
        return beginning + line(in, budget);
    }

    private static String line(InputStream in, int[] budget) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("The connection ended within the answer.");
            }
            if (--budget[0] < 0) {
                throw new IOException("The answer's headers are too long.");
            }
            text.append((char) c);
        }
        return text.toString().stripTrailing();
    }

    /** {@code ""} if there is none. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }
}
