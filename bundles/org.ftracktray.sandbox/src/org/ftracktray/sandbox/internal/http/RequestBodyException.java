// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.http;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The body of a request did not come, came too slowly or was too large: the doing of the other side. */
public final class RequestBodyException extends UncheckedIOException {

    private static final long serialVersionUID = 1L;

    RequestBodyException(IOException cause) {
        super(cause);
    }
}
