// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.websocket;

import java.io.IOException;
import java.util.TreeMap;

import org.ftracktray.client.internal.network.ResponseHead;

/** The server answered the request for a WebSocket with something else. */
public final class UpgradeRefusedException extends IOException {
    private final int status;
    private final TreeMap<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final String body;

    UpgradeRefusedException(ResponseHead head, String body) {
        super("No WebSocket was opened (HTTP " + head.status() + ").");
        this.status = head.status();
        this.headers.putAll(head.headers());
        this.body = body;
    }

    public int status() {
        return status;
    }

    /** {@code ""} if there is none. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** The beginning of what was answered, {@code ""} if nothing came with the status. */
    public String body() {
        return body;
    }
}
