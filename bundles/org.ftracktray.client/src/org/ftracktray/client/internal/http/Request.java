// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.http;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An HTTP request.
 *
 * @param address scheme {@code http} or {@code https}
 * @param headers besides {@code Host} and {@code Content-Length}, which follow from the rest; Latin-1
 * @param content empty for {@code GET}
 */
public record Request(String method, URI address, Map<String, String> headers, Content content) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");

    /** What is sent after the headers. */
    public interface Content {
        Content NONE = of(new byte[0]);

        long length();

        /** Writes exactly {@link #length()} bytes; possibly again when a proxy asks for a password first. */
        void writeTo(OutputStream out) throws IOException;

        static Content of(byte[] bytes) {
            return new Content() {
                @Override
                public long length() {
                    return bytes.length;
                }

                @Override
                public void writeTo(OutputStream out) throws IOException {
                    out.write(bytes);
                }
            };
        }
    }

    public static Request get(URI address, Map<String, String> headers) {
        return new Request("GET", address, headers, Content.NONE);
    }

    /** @param wholeAddress as a proxy wants it that forwards requests */
    byte[] head(boolean wholeAddress, Map<String, String> moreHeaders) {
        String target = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        if (address.getRawQuery() != null) {
            target += "?" + address.getRawQuery();
        }
        StringBuilder text = new StringBuilder(method).append(' ')
                .append(wholeAddress ? address.getScheme() + "://" + host() + target : target)
                .append(" HTTP/1.1\r\nHost: ").append(host()).append("\r\n");
        if (content != Content.NONE || !method.equals("GET")) {
            text.append("Content-Length: ").append(content.length()).append("\r\n");
        }
        if (!headers.containsKey("Accept-Encoding")) {
            append(text, "Accept-Encoding", ContentEncoding.ACCEPTED);
        }
        headers.forEach((name, value) -> append(text, name, value));
        moreHeaders.forEach((name, value) -> append(text, name, value));
        return text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Whether it stays one line with one name. */
    public static boolean isHeader(String name, String value) {
        return NAME.matcher(name).matches() && value.chars().noneMatch(c -> c == '\r' || c == '\n' || c == 0);
    }

    private static void append(StringBuilder text, String name, String value) {
        if (!isHeader(name, value)) {
            throw new IllegalArgumentException("A header has more than one line, or a name that cannot be sent.");
        }
        text.append(name).append(": ").append(value).append("\r\n");
    }

    private String host() {
        return address.getPort() < 0 ? address.getHost() : address.getHost() + ":" + address.getPort();
    }
}
