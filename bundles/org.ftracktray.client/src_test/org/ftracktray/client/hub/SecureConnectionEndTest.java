// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.ftracktray.client.ApiKey;
import org.ftracktray.client.Credentials;
import org.ftracktray.client.UnreachableException;
import org.ftracktray.client.UnreachableException.Reason;
import org.ftracktray.client.event.EventHub;
import org.ftracktray.client.event.HubState;
import org.ftracktray.client.scripted.Eventually;
import org.ftracktray.client.scripted.HubScript;
import org.ftracktray.client.scripted.Peer;
import org.ftracktray.client.scripted.Relay;
import org.ftracktray.client.scripted.ScriptedServer;
import org.ftracktray.client.scripted.ScriptedServer.Script;
import org.ftracktray.client.scripted.States;
import org.ftracktray.client.scripted.TestCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways in which a connection with TLS ends. None of them says anything about the certificate. */
@Timeout(180)
class SecureConnectionEndTest extends FaultyServer {
    private interface Fate {
        void meets(Socket connection) throws IOException;
    }

    private static final Map<String, Script> BY_THE_SERVER = Map.of("close_notify", Peer::fin, "close frame", peer -> {
        peer.raw(Peer.frame(8, true, new byte[]{3, (byte) 0xe8}));
        peer.ignore();
    }, "half a frame", peer -> {
        peer.raw(Arrays.copyOf(Peer.frame(1, true, new byte[60_000]), 30_000));
        peer.fin();
    });
    private static final Map<String, Fate> BY_THE_NETWORK = Map.of("end without a word", Socket::shutdownOutput,
            "reset",
            connection -> {
                connection.setSoLinger(true, 0);
                connection.close();
            }, "a record that nobody encrypted",
            connection -> connection.getOutputStream().write(new byte[]{23, 3, 3, 0, 5, 1, 2, 3, 4, 5}),
            "half a record", connection -> {
                connection.getOutputStream().write(new byte[]{23, 3, 3, 64, 0, 1, 2, 3});
                connection.shutdownOutput();
            });

    private static TestCertificate certificate;

    private Relay network;

    @BeforeAll
    static void makeCertificate() throws Exception {
        certificate = new TestCertificate("ip:127.0.0.1");
    }

    @AfterEach
    void closeNetwork() throws IOException {
        network.close();
    }

    private void connectSecurely() throws Exception {
        server.close();
        server = new ScriptedServer(certificate.serverSocket());
        studio.on(server);
        network = new Relay(server.port());
        hub = EventHub.create(URI.create("https://127.0.0.1:" + network.port()),
                new Credentials("anna", new ApiKey("secret-key")), QUICK.withConnection(
                        QUICK.connection().withExtraAuthorities(List.of(certificate.authority()))));
        states = new States(hub);
    }

    private void isNoticedAndToldAsALoss() throws Exception {
        Eventually.become("lost", () -> loss() != null);
        assertEquals(Reason.OTHER, ((UnreachableException) loss().reason()).reason(), loss().toString());
        Eventually.become("back", () -> hub.state() instanceof HubState.Connected);
    }

    private HubState.Waiting loss() {
        return states.seen().stream().filter(HubState.Waiting.class::isInstance).map(HubState.Waiting.class::cast)
                .filter(waiting -> waiting.attempt() == 0).findFirst().orElse(null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"close_notify", "close frame", "half a frame"})
    void byTheServer(String way) throws Exception {
        connectSecurely();
        server.on("/socket.io/1/websocket/", HubScript.after(BY_THE_SERVER.get(way)), studio.good());
        hub.connect();
        isNoticedAndToldAsALoss();
    }

    @ParameterizedTest
    @ValueSource(strings = {"end without a word", "reset", "a record that nobody encrypted", "half a record"})
    void byTheNetwork(String way) throws Exception {
        connectSecurely();
        hub.connect();
        Eventually.become("connected", () -> hub.state() instanceof HubState.Connected);
        BY_THE_NETWORK.get(way).meets(network.newest());
        isNoticedAndToldAsALoss();
    }
}
