// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;

import org.ftracktray.client.scripted.HubScript;
import org.ftracktray.client.scripted.Peer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every way in which a WebSocket fails or ends, and the states a hub goes through. */
@Timeout(30)
class FaultyConnectionTest extends FaultyServer {
    @Test
    void fin() throws Exception {
        afterwardsGood(HubScript.after(Peer::fin));
        becomesLostAndBack();
    }

    @Test
    void reset() throws Exception {
        afterwardsGood(HubScript.after(Peer::reset));
        becomesLostAndBack();
    }

    @Test
    void closeFrame() throws Exception {
        afterwardsGood(HubScript.after(peer -> {
            peer.raw(Peer.frame(8, true, new byte[]{3, (byte) 0xe8}));
            peer.ignore();
        }));
        becomesLostAndBack();
    }

    @Test
    void closeFrameWithoutCode() throws Exception {
        afterwardsGood(HubScript.after(peer -> {
            peer.raw(Peer.frame(8, true, new byte[0]));
            peer.ignore();
        }));
        becomesLostAndBack();
    }

    @Test
    void disconnectPacket() throws Exception {
        afterwardsGood(HubScript.after(peer -> {
            peer.text("0::");
            peer.ignore();
        }));
        becomesLostAndBack();
    }

    @Test
    void errorPacket() throws Exception {
        afterwardsGood(peer -> {
            peer.upgrade();
            peer.text("7:::1+0");
            peer.ignore();
        });
        states.become("Connecting 1", "Waiting 1 OTHER", "Connecting 2", "Connected");
    }

    @Test
    void errorPacketLater() throws Exception {
        afterwardsGood(HubScript.after(peer -> {
            peer.text("7:::1+0");
            peer.ignore();
        }));
        becomesLostAndBack();
    }

    @Test
    void garbageInsteadOfFrames() throws Exception {
        afterwardsGood(HubScript.after(peer -> {
            peer.raw("HTTP/1.1 500 this is no frame\r\n\r\n");
            peer.ignore();
        }));
        becomesLostAndBack();
    }

    @Test
    void upgradeThatStaysSilent() throws Exception {
        server.on("/socket.io/1/websocket/", peer -> {
            peer.upgrade();
            peer.ignore();
        }, studio.good());
        becomesImpatientAndThenConnected();
    }

    @Test
    void upgradeThatHangs() throws Exception {
        server.on("/socket.io/1/websocket/", Peer::ignore, studio.good());
        becomesImpatientAndThenConnected();
    }

    @Test
    void upgradeThatIsAnsweredWithAPage() throws Exception {
        afterwardsGood(peer -> peer.answer(200, "text/html", "<html></html>"));
        states.become("Connecting 1", "Waiting 1 NotFtrack", "Connecting 2", "Connected");
    }

    @Test
    void halfOpenConnection() throws Exception {
        server.on("/socket.io/1/websocket/", HubScript.after(Peer::ignore), studio.good());
        connect(QUICK.withSilenceLimit(Duration.ofMillis(300)));
        states.become("Connecting 1", "Connected", "Waiting 0 TIMED_OUT", "Connecting 1", "Connected");
    }

    @Test
    void heartbeatsThatStopAreMissedAfterTwoIntervals() throws Exception {
        server.on("/socket.io/1/websocket/", HubScript.after(peer -> {
            for (int i = 0; i < 5; i++) {
                peer.text("2::");
                assertEquals("2::", heartbeat(peer));
            }
            peer.ignore();
        }), studio.good());
        connect(QUICK);
        var start = Instant.now();
        states.become("Connecting 1", "Connected", "Waiting 0 TIMED_OUT", "Connecting 1", "Connected");
        assertTrue(Duration.between(start, Instant.now()).compareTo(Duration.ofSeconds(10)) < 0);
    }

    private static String heartbeat(Peer peer) throws Exception {
        var text = peer.read();
        return text.startsWith("2") ? text : heartbeat(peer);
    }

    @Test
    void unauthorizedByPacket() throws Exception {
        afterwardsGood(peer -> {
            peer.upgrade();
            peer.text("7:::2");
            peer.ignore();
        });
        states.become("Connecting 1", "Refused");
    }

    @Test
    void unauthorizedAtTheUpgrade() throws Exception {
        afterwardsGood(peer -> peer.answer(401, "text/plain", "no"));
        states.become("Connecting 1", "Refused");
    }
}
