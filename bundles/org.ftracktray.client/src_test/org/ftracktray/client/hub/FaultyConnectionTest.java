// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.hub;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;

import org.ftracktray.client.scripted.HubScript;
import org.ftracktray.client.scripted.Peer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way in which a WebSocket fails or ends, and the states a hub goes through. */
@Timeout(180)
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

    /** @param sent how much of a frame of 65,536 bytes */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 10, 11, 40_000})
    void resetAndFinWithinAFrame(int sent) throws Exception {
        var part = Arrays.copyOf(Peer.frame(1, true, new byte[65_536]), sent);
        server.on("/socket.io/1/websocket/", HubScript.after(peer -> {
            peer.raw(part);
            peer.reset();
        }), HubScript.after(peer -> {
            peer.raw(part);
            peer.fin();
            peer.ignore();
        }), studio.good());
        connect(QUICK);
        states.become("Connecting 1", "Connected", "Waiting 0 OTHER", "Connecting 1", "Connected", "Waiting 0 OTHER",
                "Connecting 1", "Connected");
    }

    /** Nobody sends so much; waiting for its end would make the hub deaf. */
    @ParameterizedTest
    @ValueSource(longs = {1L << 62, 1L << 40, -1})
    void frameOfAnAbsurdLength(long length) throws Exception {
        afterwardsGood(HubScript.after(peer -> {
            peer.raw(ByteBuffer.allocate(10).put((byte) 0x81).put((byte) 127).putLong(length).array());
            peer.ignore();
        }));
        becomesLostAndBack();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 999, 1005, 1006, 4999, 65_535})
    void closeFrameWithAnOddCode(int code) throws Exception {
        afterwardsGood(HubScript.after(peer -> {
            peer.raw(Peer.frame(8, true, new byte[]{(byte) (code >> 8), (byte) code, (byte) 0xff}));
            peer.ignore();
        }));
        becomesLostAndBack();
    }

    @Test
    void closeFrameOfASingleByte() throws Exception {
        afterwardsGood(HubScript.after(peer -> {
            peer.raw(Peer.frame(8, true, new byte[]{3}));
            peer.ignore();
        }));
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
        afterwardsGood(peer -> peer.answer(401, "text/plain", "handshake unauthorized"));
        states.become("Connecting 1", "Refused");
    }

    /** @param page what a firewall says of itself */
    @ParameterizedTest
    @ValueSource(strings = {"<html><title>Access Denied</title></html>", "blocked", ""})
    void firewallThatForbidsTheUpgrade(String page) throws Exception {
        afterwardsGood(peer -> peer.answer(403, "text/html", page));
        states.become("Connecting 1", "Waiting 1 NotFtrack", "Connecting 2", "Connected");
        tellsOfTheFirewall(page);
    }

    /** It announces more than it sends and keeps the connection open. */
    @Test
    void firewallWhosePageDoesNotEnd() throws Exception {
        afterwardsGood(peer -> {
            peer.raw("HTTP/1.1 403 No\r\nContent-Length: 100000\r\n\r\n<html><title>Access Denied</title>");
            peer.ignore();
        });
        states.become("Connecting 1", "Waiting 1 NotFtrack", "Connecting 2", "Connected");
        tellsOfTheFirewall("<title>Access Denied</title>");
    }

    @Test
    void serverThatWantsToBeLeftAloneAtTheUpgrade() throws Exception {
        afterwardsGood(peer -> peer.answer(503, "text/html", "<h1>Busy</h1>", "Retry-After: 120"));
        waitsAsAsked(Duration.ofSeconds(120));
    }
}
