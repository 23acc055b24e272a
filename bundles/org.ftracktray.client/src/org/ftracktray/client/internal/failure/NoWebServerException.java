// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.failure;

import java.io.IOException;

/** What answered does not speak HTTP. */
public final class NoWebServerException extends IOException {
    public NoWebServerException() {
        super("What answers there is no web server.");
    }
}
