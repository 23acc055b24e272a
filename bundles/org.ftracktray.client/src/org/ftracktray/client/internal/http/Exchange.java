// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.http;

import java.util.Map;

/**
 * The whole answer to a request.
 *
 * @param headers by name in whatever case
 */
public record Exchange(int status, Map<String, String> headers, String body) {
    /** {@code ""} if there is none. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    public boolean isRedirection() {
        return status >= 300 && status < 400 && status != 304;
    }

    /** Whether the body is a web page, judged by its content because ftrack labels JSON as HTML, too. */
    public boolean isWebPage() {
        return body.stripLeading().startsWith("<");
    }
}
