// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

import org.junit.jupiter.api.Test;

class PacedBodyTest {

    @Test
    void bytesThatComeNowAndThenAreNotWaitedFor() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                return 1;
            }
        };
        assertThrows(IOException.class,
                () -> new PacedBody(endless, Duration.ZERO, Integer.MAX_VALUE).readAllBytes());
    }

    @Test
    void aBodyThatComesQuicklyIsTaken() throws IOException {
        assertEquals(100_000, new PacedBody(new ByteArrayInputStream(new byte[100_000]), Duration.ofMinutes(1), 1_000)
                .readAllBytes().length);
    }
}
