// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.network;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.ftracktray.client.internal.failure.StalledException;

/**
 * A time limit for all that it takes to make a connection. The sockets' own limits begin anew with each byte, so the other side
 * could draw a handshake out for ever. Thread-safe.
 */
final class DialLimit implements AutoCloseable {
    private final Duration limit;
    private final CompletableFuture<Boolean> end = new CompletableFuture<>();
    private final List<Socket> sockets = new ArrayList<>();
    private boolean over;

    DialLimit(Duration limit) {
        this.limit = limit;
        end.completeOnTimeout(true, limit.toNanos(), TimeUnit.NANOSECONDS).thenAccept(late -> {
            if (late) {
                expire();
            }
        });
    }

    /** @param plain without TLS, so that closing it never waits */
    synchronized void covers(Socket plain) throws IOException {
        sockets.add(plain);
        if (over) {
            plain.close();
        }
    }

    private synchronized void expire() {
        over = true;
        for (Socket socket : sockets) {
            try {
                socket.close();
            } catch (IOException e) {
                // it is given up in any case
            }
        }
    }

    /** What to report instead of an error that may come from the end of the time. */
    synchronized IOException explained(IOException error) {
        if (!over || error instanceof StalledException) {
            return error;
        }
        StalledException late = new StalledException("To make the connection took longer than " + seconds()
                + ": the network is slow, or something in between holds it up.");
        late.initCause(error);
        return late;
    }

    private String seconds() {
        long whole = Math.max(1, Math.round(limit.toMillis() / 1000.0));
        return whole == 1 ? "a second" : whole + " seconds";
    }

    @Override
    public void close() {
        end.complete(false);
    }
}
