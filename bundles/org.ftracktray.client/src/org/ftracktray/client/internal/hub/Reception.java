// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.hub;

import java.io.IOException;
import java.util.concurrent.Executor;

import javax.net.ssl.SSLException;

import org.ftracktray.client.CredentialsRefusedException;
import org.ftracktray.client.wire.Packet;

/**
 * Receives for one turn of a connection's life, on the socket's thread: answers at once what must not wait, and hands what
 * changes the life over to its loop.
 */
final class Reception implements Line.Receiver {
    private final ConnectionLife life;
    private final int turn;
    private final Pulse pulse;
    private final ConnectionLife.Traffic traffic;
    private final Executor loop;

    Reception(ConnectionLife life, int turn, Pulse pulse, ConnectionLife.Traffic traffic, Executor loop) {
        this.life = life;
        this.turn = turn;
        this.pulse = pulse;
        this.traffic = traffic;
        this.loop = loop;
    }

    @Override
    public void sign() {
        pulse.sign(System.nanoTime());
    }

    @Override
    public void packet(Line from, Packet packet) {
        switch (packet.type()) {
            case HEARTBEAT -> from.send(Packet.heartbeat());
            case CONNECT -> loop.execute(() -> life.welcomed(turn, from));
            case DISCONNECT -> ended(from, new IOException("The server ended the connection."));
            case ERROR -> error(from, packet.data());
            default -> {
                packet.id().ifPresent(number -> acknowledge(from, packet.type(), number));
                traffic.packet(packet);
            }
        }
    }

    private void acknowledge(Line from, Packet.Type type, int number) {
        if (type == Packet.Type.EVENT) {
            from.send(Packet.ack(number, ""));
        }
    }

    /** Reason 2 is "unauthorized"; the others (transport, not handshaken) are mended by connecting anew. */
    private void error(Line from, String reasonAndAdvice) {
        if (reasonAndAdvice.startsWith("2")) {
            end(from, new CredentialsRefusedException(403, ""));
        } else {
            ended(from, new IOException("The server reported the error " + reasonAndAdvice + "."));
        }
    }

    @Override
    public void ended(Line from, IOException reason) {
        // in the middle of a connection an error of TLS says nothing about the certificate
        end(from, reason instanceof SSLException ? new IOException(reason.getMessage()) : reason);
    }

    private void end(Line from, Exception reason) {
        from.abort();
        loop.execute(() -> life.ended(turn, reason));
    }
}
