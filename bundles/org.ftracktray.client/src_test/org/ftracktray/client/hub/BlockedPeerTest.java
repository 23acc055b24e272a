// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.hub;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.ftracktray.client.ApiKey;
import org.ftracktray.client.Credentials;
import org.ftracktray.client.event.Event;
import org.ftracktray.client.event.EventHub;
import org.ftracktray.client.event.HubOptions;
import org.ftracktray.client.event.HubState;
import org.ftracktray.client.scripted.Eventually;
import org.ftracktray.client.scripted.HubScript;
import org.ftracktray.client.scripted.Peer;
import org.ftracktray.client.scripted.ScriptedServer;
import org.ftracktray.client.scripted.States;
import org.ftracktray.client.scripted.TestCertificate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The other side stops reading while much is to be sent, in clear and with TLS: nothing of the hub may wait for it. */
@Timeout(180)
class BlockedPeerTest extends FaultyServer {
    private static final HubOptions OPTIONS = QUICK.withSilenceLimit(Duration.ofSeconds(2));

    private static TestCertificate certificate;

    @BeforeAll
    static void makeCertificate() throws Exception {
        certificate = new TestCertificate("ip:127.0.0.1");
    }

    private final CountDownLatch released = new CountDownLatch(1);
    private final CountDownLatch sawTheEnd = new CountDownLatch(1);

    private void connectAndFill(boolean tls) throws Exception {
        var options = OPTIONS;
        var scheme = "http";
        if (tls) {
            server.close();
            server = new ScriptedServer(certificate.serverSocket());
            studio.on(server);
            options = options.withConnection(
                    options.connection().withExtraAuthorities(List.of(certificate.authority())));
            scheme = "https";
        }
        server.on("/socket.io/1/websocket/", HubScript.after(this::readsNothing), studio.good());
        hub = EventHub.create(URI.create(scheme + "://127.0.0.1:" + server.port()),
                new Credentials("anna", new ApiKey("secret-key")), options);
        states = new States(hub);
        hub.connect();
        Eventually.become("connected", this::isConnected);
        for (int i = 0; i < 40; i++) {
            hub.publish(Event.of("large", Map.of("t", "x".repeat(512 << 10))));
        }
    }

    private boolean isConnected() {
        return hub.state() instanceof HubState.Connected;
    }

    private void isReplaced() throws Exception {
        Eventually.become("silence noticed", () -> states.words().contains("Waiting 0 TIMED_OUT"));
        Eventually.become("connected again", this::isConnected);
        theOldConnectionIsGone();
    }

    private void readsNothing(Peer peer) throws Exception {
        released.await();
        try {
            peer.ignore();
        } catch (IOException e) {
            // a reset is an end, too
        }
        sawTheEnd.countDown();
    }

    private void theOldConnectionIsGone() throws InterruptedException {
        released.countDown();
        assertTrue(sawTheEnd.await(60, TimeUnit.SECONDS));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void reconnectNowReplacesTheConnection(boolean tls) throws Exception {
        connectAndFill(tls);
        hub.reconnectNow();
        isReplaced();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theSilenceIsNoticed(boolean tls) throws Exception {
        connectAndFill(tls);
        isReplaced();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void closeReturnsAndNothingIsLeft(boolean tls) throws Exception {
        connectAndFill(tls);
        CompletableFuture.runAsync(hub::close, task -> Thread.ofPlatform().daemon().start(task)).get(10,
                TimeUnit.SECONDS);
        assertInstanceOf(HubState.Closed.class, hub.state());
        theOldConnectionIsGone();
    }
}
