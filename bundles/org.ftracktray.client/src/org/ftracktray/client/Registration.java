// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client;

/** What {@code on...} and {@code subscribe} methods return: closing it ends the registration. */
public interface Registration extends AutoCloseable {
    /** Ends the registration; closing twice is harmless. May be called on any thread, also from within a listener. */
    @Override
    void close();
}
