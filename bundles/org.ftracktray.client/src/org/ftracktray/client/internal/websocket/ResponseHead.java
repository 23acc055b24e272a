// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.websocket;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;

/** Status and headers of an HTTP answer, read up to the empty line and not a byte further. */
record ResponseHead(int status, Map<String, String> headers) {
    private static final int LARGEST = 64 << 10;

    static ResponseHead read(InputStream in) throws IOException {
        var budget = new int[]{LARGEST};
        var status = line(in, budget);
        if (!status.matches("HTTP/1\\.[01] \\d{3}( .*)?")) {
            throw new IOException("What answers there is no web server.");
        }
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (var header = line(in, budget); !header.isEmpty(); header = line(in, budget)) {
            int colon = header.indexOf(':');
            if (colon > 0) {
                headers.put(header.substring(0, colon).strip(), header.substring(colon + 1).strip());
            }
        }
        return new ResponseHead(Integer.parseInt(status.substring(9, 12)), headers);
    }

    private static String line(InputStream in, int[] budget) throws IOException {
        var text = new StringBuilder();
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

    String header(String name) {
        return headers.getOrDefault(name, "");
    }
}
