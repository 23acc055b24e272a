// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.failure;

/** An error with its causes. */
public final class CauseChain {
    private CauseChain() {}

    /** The first error of a kind among an error and its causes, null if there is none. */
    public static <T extends Throwable> T find(Class<T> kind, Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return kind.cast(cause);
            }
        }
        return null;
    }
}
