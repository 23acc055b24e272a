// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** The body of a request, which has to come with some speed: a byte now and then would keep the request for ever. */
final class PacedBody extends FilterInputStream {

    private final long began = System.nanoTime();
    private final long grace;
    private final int leastBytesASecond;
    private long read;

    PacedBody(InputStream in, Duration grace, int leastBytesASecond) {
        super(in);
        this.grace = grace.toNanos();
        this.leastBytesASecond = leastBytesASecond;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int more = super.read(bytes, offset, length);
        count(Math.max(0, more));
        return more;
    }

    private void count(int more) throws IOException {
        read += more;
        long late = System.nanoTime() - began - grace;
        if (late > 0 && read < late / 1e9 * leastBytesASecond) {
            throw new IOException("The request comes too slowly");
        }
    }
}
