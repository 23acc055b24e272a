// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.websocket;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells of every byte that comes from the other side, also within a frame that takes minutes. */
final class SignsOfLife extends FilterInputStream {
    private final Runnable sign;

    SignsOfLife(InputStream socket, Runnable sign) {
        super(socket);
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

    /** One read: a socket skips until all is there, and says nothing in the meantime. */
    @Override
    public long skip(long count) throws IOException {
        return Math.max(0, read(new byte[(int) Math.min(count, 16 << 10)]));
    }
}
