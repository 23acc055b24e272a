// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.websocket;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells of every byte of a message, also within a frame that takes minutes. Skipping is not foreseen. */
final class ActivityInputStream extends FilterInputStream {
    private final Runnable sign;

    ActivityInputStream(InputStream in, Runnable sign) {
        super(in);
        this.sign = sign;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value >= 0) {
            sign.run();
        }
        return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        if (count > 0) {
            sign.run();
        }
        return count;
    }
}
