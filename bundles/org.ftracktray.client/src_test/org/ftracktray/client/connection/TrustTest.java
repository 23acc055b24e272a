// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

import org.ftracktray.client.ApiKey;
import org.ftracktray.client.ConnectionOptions;
import org.ftracktray.client.Credentials;
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
import org.junit.jupiter.api.io.TempDir;

/** TLS with a certificate of the studio's own. */
@Timeout(60)
class TrustTest {
    private static final Credentials ANNA = new Credentials("anna", new ApiKey("k"));

    @TempDir
    Path folder;

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
        try (var server = server(new TestCertificate(folder, "ip:127.0.0.1"));
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
        var certificate = new TestCertificate(folder, "ip:127.0.0.1");
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
        var certificate = new TestCertificate(folder, "dns:elsewhere.example");
        var options = ConnectionOptions.defaults().withExtraAuthorities(List.of(certificate.authority()));
        try (var server = server(certificate); var session = Session.open(site(server), ANNA, options)) {
            assertEquals(UnreachableException.Reason.TLS, reason(session));
        }
    }
}
