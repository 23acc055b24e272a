// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.hub;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.ftracktray.client.ApiKey;
import org.ftracktray.client.Credentials;
import org.ftracktray.client.event.HubOptions;
import org.ftracktray.client.internal.network.Dialer;
import org.ftracktray.client.scripted.HubScript;
import org.ftracktray.client.scripted.ScriptedServer;
import org.ftracktray.client.wire.Packet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class ConnectorTest {
    private static final Line.Receiver NOBODY = new Line.Receiver() {
        @Override
        public void sign() {
            // nobody watches
        }

        @Override
        public void packet(Line line, Packet packet) {
            // nobody reads
        }

        @Override
        public void ended(Line line, IOException reason) {
            // nobody waits
        }
    };

    /** A hub that is closed in this very moment never learns of the line. */
    @Test
    void closesALineThatNobodyHasTaken() throws Exception {
        var options = HubOptions.defaults();
        var sawTheEnd = new CountDownLatch(1);
        try (var server = new ScriptedServer()) {
            server.on("/socket.io/1/", HubScript.handshake(60));
            server.on("/socket.io/1/websocket/", peer -> {
                try {
                    peer.upgrade();
                    peer.ignore();
                } finally {
                    sawTheEnd.countDown();
                }
            });
            var connector = new Connector(server.url(), new Credentials("anna", new ApiKey("k")), options,
                    new Dialer(options.connection()));
            connector.open(NOBODY, Duration.ofSeconds(60)).get(60, TimeUnit.SECONDS);
            connector.close();
            assertTrue(sawTheEnd.await(60, TimeUnit.SECONDS));
        }
    }
}
