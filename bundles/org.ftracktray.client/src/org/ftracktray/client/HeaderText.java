// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client;

/** Text that can be sent as the value of an HTTP header: no control characters, nothing beyond Latin-1. */
final class HeaderText {
    private HeaderText() {}

    static boolean isSafe(String text) {
        return text.chars().allMatch(c -> c >= 0x20 && c < 0x7f || c >= 0xa0 && c <= 0xff);
    }
}
