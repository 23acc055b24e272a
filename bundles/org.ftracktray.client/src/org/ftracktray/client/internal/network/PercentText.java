// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.network;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Text in which {@code %} and two digits may stand for a byte of UTF-8; what is no such pair means itself. */
final class PercentText {
    private PercentText() {}

    static String decoded(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int high = i + 2 < bytes.length && bytes[i] == '%' ? Character.digit(bytes[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(bytes[i + 2], 16);
            if (low < 0) {
                out.write(bytes[i]);
            } else {
                out.write(high << 4 | low);
                i += 2;
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
