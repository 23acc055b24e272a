// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

import org.ftracktray.client.event.HubState;
import org.ftracktray.client.scripted.Eventually;
import org.ftracktray.client.wire.Packet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** From the first connection to the good-bye. */
@Timeout(180)
class EventHubTest extends GoodServer {
    @Test
    void doesNothingBeforeConnect() {
        assertInstanceOf(HubState.Idle.class, hub.state());
        assertTrue(server.requests().isEmpty());
    }

    @Test
    void connectsWithCredentialsInHeadersOfTheHandshakeOnly() throws Exception {
        hub.connect();
        states.become("Connecting 1", "Connected");
        var handshake = server.requests().get(0);
        assertEquals("anna", handshake.headers().get("ftrack-user"));
        assertEquals("secret-key", handshake.headers().get("ftrack-api-key"));
        assertEquals("/socket.io/1/", handshake.path());
        assertEquals("/socket.io/1/websocket/sid-1", server.requests().get(1).path());
        assertFalse(server.requests().get(1).headers().containsValue("secret-key"));
    }

    @Test
    void saysGoodByeAndFailsWhatComesLater() throws Exception {
        hub.connect();
        studio.peer();
        states.become("Connecting 1", "Connected");
        hub.close();
        states.become("Connecting 1", "Connected", "Closed");
        Eventually.become("good-bye", () -> studio.packets.contains(Packet.disconnect()));
        assertTrue(hub.publish(event("late")).isCompletedExceptionally());
        assertTrue(hub.publishAndAwaitReply(event("late"), Duration.ofSeconds(1)).isCompletedExceptionally());
        hub.close();
        hub.connect();
        hub.reconnectNow();
        assertInstanceOf(HubState.Closed.class, hub.state());
    }
}
