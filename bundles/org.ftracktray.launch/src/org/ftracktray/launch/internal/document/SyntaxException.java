// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.document;

import org.ftracktray.launch.internal.document.Node.Position;

/** A file that cannot be read as what its name says it is; the message is for people. */
public final class SyntaxException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Position position;

    SyntaxException(Position position, String message, Throwable cause) {
        super(message, cause);
        this.position = position;
    }

    /** Where reading stopped; line 0 when unknown. */
    public Position position() {
        return position;
    }
}
