// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.desktop.internal.item;

import java.util.concurrent.atomic.AtomicReference;

/** The compositor's permission to come to the front: given before a click, good for that click. Thread-safe. */
final class ActivationToken {
    private final AtomicReference<String> given = new AtomicReference<>("");

    void give(String token) {
        given.set(token);
    }

    /** Empty when none was given since the last time. */
    String take() {
        return given.getAndSet("");
    }
}
