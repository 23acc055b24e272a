// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.hub;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.ftracktray.client.ApiKey;
import org.ftracktray.client.Credentials;
import org.ftracktray.client.event.HubOptions;
import org.ftracktray.client.internal.network.SocketConnector;
import org.ftracktray.client.scripted.HubScript;
import org.ftracktray.client.scripted.ScriptedServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class ConnectorTest {
    /** A hub that is closed in this very moment never learns of the connection. */
    @Test
    void closesAConnectionThatNobodyHasTaken() throws Exception {
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
                    new SocketConnector(options.connection()));
            connector.open(unheard(), Duration.ofSeconds(60)).get(60, TimeUnit.SECONDS);
            connector.close();
            assertTrue(sawTheEnd.await(60, TimeUnit.SECONDS));
        }
    }

    private static SocketIoConnection unheard() {
        return new SocketIoConnection(new ActivityMonitor(0), packet -> {}, connection -> {}, reason -> {});
    }
}
