// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.websocket;

import java.io.IOException;

/** The server answered the request for a WebSocket with something else. */
public final class UpgradeRefusedException extends IOException {
    private final int status;

    UpgradeRefusedException(int status) {
        super("No WebSocket was opened (HTTP " + status + ").");
        this.status = status;
    }

    public int status() {
        return status;
    }
}
