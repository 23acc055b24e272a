// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.failure;

import java.net.SocketTimeoutException;

/** Something took longer than it may. The message is a sentence for a person and says what. */
public final class StalledException extends SocketTimeoutException {
    public StalledException(String sentence) {
        super(sentence);
    }
}
