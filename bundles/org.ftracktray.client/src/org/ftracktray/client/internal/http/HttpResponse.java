// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The whole answer to a request. Immutable, but for its content. */
public final class HttpResponse {
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final int status;
    private final Map<String, String> headers;
    private final byte[] bytes;
    private String body;

    /** @param headers by name in whatever case */
    public HttpResponse(int status, Map<String, String> headers, byte[] bytes) {
        this.status = status;
        this.headers = headers;
        this.bytes = bytes;
    }

    public int status() {
        return status;
    }

    /** {@code ""} if there is none. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** Do not change them. */
    public byte[] content() {
        return bytes;
    }

    /** The content as UTF-8 without the mark that some put at its beginning; what is not valid UTF-8 is replaced. */
    public synchronized String body() {
        if (body == null) {
            String text = new String(bytes, StandardCharsets.UTF_8);
            body = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        }
        return body;
    }

    /** Whether the content is compressed in a way that was not asked for. */
    public boolean isEncoded() {
        String encoding = header("Content-Encoding").strip();
        return !encoding.isEmpty() && !encoding.equalsIgnoreCase("identity");
    }

    public boolean isRedirection() {
        return status >= 300 && status < 400 && status != 304;
    }

    /** Whether the body is a web page, judged by its content because ftrack labels JSON as HTML, too. */
    public boolean isWebPage() {
        return body().stripLeading().startsWith("<");
    }
}
