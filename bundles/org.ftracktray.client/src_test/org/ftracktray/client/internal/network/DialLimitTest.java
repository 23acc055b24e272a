// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

import org.ftracktray.client.ConnectionOptions;
import org.ftracktray.client.UnreachableException;
import org.ftracktray.client.UnreachableException.Reason;
import org.ftracktray.client.internal.http.FailureTranslation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** To make a connection has an end, whatever the other side does. */
@Timeout(180)
class DialLimitTest {
    private static final Duration LIMIT = Duration.ofMillis(400);

    private static UnreachableException failure(URI site, HostNames names) {
        var socketConnector = new SocketConnector(ConnectionOptions.defaults(), names);
        var error = assertThrows(IOException.class, () -> socketConnector.connect(site, LIMIT));
        var told = (UnreachableException) FailureTranslation.of(error, site);
        assertEquals(Reason.TIMED_OUT, told.reason(), told.toString());
        return told;
    }

    @ParameterizedTest
    @ValueSource(ints = {0x16, -1})
    void aHandshakeThatDripsIsGivenUp(int first) throws Exception {
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> drip(server, first));
            var told = failure(URI.create("https://127.0.0.1:" + server.getLocalPort()), InetAddress::getAllByName);
            assertTrue(first < 0 || told.problem().cause().contains("took longer than a second"),
                    told.problem().toString());
        }
    }

    /** A long TLS record, a byte now and then; or nothing at all. */
    private static void drip(ServerSocket server, int first) {
        try (var peer = server.accept()) {
            var record = new byte[]{0x16, 3, 3, 0x40, 0};
            for (int i = 0; first >= 0 && i < 10_000; i++) {
                peer.getOutputStream().write(i < record.length ? record[i] : 0);
                LockSupport.parkNanos(20_000_000);
            }
            peer.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException e) {
            // the client gave up
        }
    }

    @Test
    void aNameServiceThatHangsIsToldAsSuch() {
        var never = new CountDownLatch(1);
        var told = failure(URI.create("http://studio.invalid"), host -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new UnknownHostException(host);
        });
        assertTrue(told.problem().cause().contains("name service"), told.problem().toString());
        never.countDown();
    }

    @Test
    void aConnectionThatWasMadeInTimeStays() throws Exception {
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                var socket = new SocketConnector(ConnectionOptions.defaults(), InetAddress::getAllByName)
                        .connect(URI.create("http://127.0.0.1:" + server.getLocalPort()), LIMIT).socket();
                var peer = server.accept()) {
            LockSupport.parkNanos(LIMIT.multipliedBy(2).toNanos());
            peer.getOutputStream().write(7);
            assertEquals(7, socket.getInputStream().read());
        }
    }
}
