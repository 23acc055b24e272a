// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.ftracktray.client.ApiKey;
import org.ftracktray.client.ConnectionOptions;
import org.ftracktray.client.Credentials;
import org.ftracktray.client.Problem;
import org.ftracktray.client.Session;
import org.ftracktray.client.UnreachableException;
import org.ftracktray.client.event.EventHub;
import org.ftracktray.client.event.HubOptions;
import org.ftracktray.client.event.HubState;
import org.ftracktray.client.scripted.Eventually;
import org.ftracktray.client.scripted.HubScript;
import org.ftracktray.client.scripted.ScriptedServer;
import org.ftracktray.client.scripted.TestCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** TLS with a certificate of the studio's own. */
@Timeout(180)
class TrustTest {
    private static final Credentials ANNA = new Credentials("anna", new ApiKey("k"));

    private static URI site(ScriptedServer server) {
        return URI.create("https://127.0.0.1:" + server.port());
    }

    private static ScriptedServer server(TestCertificate certificate) throws Exception {
        var server = new ScriptedServer(certificate.serverSocket());
        server.on("/api", peer -> peer.answer(200, "application/json", "[{\"version\":\"dev\"}]"));
        new HubScript().on(server);
        return server;
    }

    private static UnreachableException.Reason reason(Session session) {
        return assertThrows(UnreachableException.class, session::serverInformation).reason();
    }

    @Test
    void anUnknownAuthorityIsRefusedForRequestsAndHub() throws Exception {
        try (var server = server(new TestCertificate("ip:127.0.0.1"));
                var session = Session.open(site(server), ANNA);
                var hub = EventHub.create(site(server), ANNA)) {
            assertEquals(UnreachableException.Reason.TLS, reason(session));
            hub.connect();
            Eventually.become("refused", () -> hub.state() instanceof HubState.Waiting waiting
                    && ((UnreachableException) waiting.reason()).reason() == UnreachableException.Reason.TLS);
            assertTrue(server.requests().isEmpty());
        }
    }

    @Test
    void anExtraAuthorityIsTrustedForRequestsAndHub() throws Exception {
        var certificate = new TestCertificate("ip:127.0.0.1");
        var options = ConnectionOptions.defaults().withExtraAuthorities(List.of(certificate.authority()));
        try (var server = server(certificate);
                var session = Session.open(site(server), ANNA, options);
                var hub = EventHub.create(site(server), ANNA, HubOptions.defaults().withConnection(options))) {
            assertEquals("dev", session.serverInformation().version());
            hub.connect();
            Eventually.become("connected", () -> hub.state() instanceof HubState.Connected);
        }
    }

    @Test
    void aTrustedCertificateForAnotherNameIsRefused() throws Exception {
        var certificate = new TestCertificate("dns:elsewhere.example");
        var options = ConnectionOptions.defaults().withExtraAuthorities(List.of(certificate.authority()));
        try (var server = server(certificate); var session = Session.open(site(server), ANNA, options)) {
            var error = assertThrows(UnreachableException.class, session::serverInformation);
            assertEquals(UnreachableException.Reason.TLS, error.reason());
            assertTrue(error.problem().cause().contains("not one for this address"), error.problem().toString());
        }
    }

    /** What is told of a server that gives this answer to the greeting and hangs up. */
    private static Problem problem(String answer) throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var session = Session.open(URI.create("https://127.0.0.1:" + server.getLocalPort()), ANNA)) {
            Thread.ofVirtual().start(() -> {
                while (!server.isClosed()) {
                    try (var peer = server.accept()) {
                        peer.getInputStream().read(new byte[1000]);
                        peer.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
                    } catch (IOException e) {
                        // the client went away or the test is over
                    }
                }
            });
            var error = assertThrows(UnreachableException.class, session::serverInformation);
            assertEquals(UnreachableException.Reason.TLS, error.reason());
            return error.problem();
        }
    }

    @ParameterizedTest
    @CsvSource({"'',ended the connection", "HTTP/1.1 400 Bad Request,does not speak TLS",
            "'SSH-2.0-x',does not speak TLS",
            "'\u0015\u0003\u0003\u0000\u0002\u0002\u0028',did not agree"})
    void whatIsNoMatterOfCertificatesIsNotCalledSo(String answer, String words) throws Exception {
        var problem = problem(answer);
        assertTrue(problem.cause().contains(words), problem.toString());
        assertFalse(problem.sentence().contains("certificate"), problem.toString());
    }
}
