// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.function.Predicate;

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
import org.ftracktray.client.scripted.Peer;
import org.ftracktray.client.scripted.ScriptedServer;
import org.ftracktray.client.scripted.TestCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A site with TLS that is reached only through a tunnel, and a proxy that wants a user name and password for it. */
@Timeout(180)
class SecureProxyTest {
    private static final URI SITE = URI.create("https://studio.invalid");
    private static final Credentials ANNA = new Credentials("anna", new ApiKey("secret-key"));

    private ScriptedServer site;
    private ScriptedServer proxy;
    private ConnectionOptions options;

    @BeforeEach
    void start() throws Exception {
        var certificate = new TestCertificate("dns:studio.invalid");
        site = new ScriptedServer(certificate.serverSocket());
        site.on("/api", peer -> peer.answer(200, "application/json", "[{\"version\":\"x\"}]"));
        new HubScript().on(site);
        proxy = new ScriptedServer();
        proxy.on("studio.invalid:443", this::tunnel);
        options = ConnectionOptions.defaults().withExtraAuthorities(List.of(certificate.authority()))
                .withProxy(ProxySelector.of(new InetSocketAddress("127.0.0.1", proxy.port())));
    }

    @AfterEach
    void stop() throws Exception {
        site.close();
        proxy.close();
    }

    private void tunnel(Peer peer) throws Exception {
        if (!peer.header("Proxy-Authorization").equals("Basic dXNlcjpwYXNz")) {
            peer.answer(407, "text/html", "<h1>Who are you?</h1>", "Proxy-Authenticate: Basic realm=\"studio\"");
            return;
        }
        try (var onward = new Socket("127.0.0.1", site.port())) {
            peer.raw("HTTP/1.1 200 Connection established\r\n\r\n");
            peer.join(onward);
        }
    }

    private static Authenticator password(String password) {
        return new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication("user", password.toCharArray());
            }
        };
    }

    private boolean seenByProxy(Predicate<ScriptedServer.Request> what) {
        return proxy.requests().stream().anyMatch(what);
    }

    @Test
    void requestsAndHubGetThroughWithUserNameAndPassword() throws Exception {
        var known = options.withProxyAuthenticator(password("pass"));
        try (var session = Session.open(SITE, ANNA, known);
                var hub = EventHub.create(SITE, ANNA, HubOptions.defaults().withConnection(known))) {
            assertEquals("x", session.serverInformation().version());
            hub.connect();
            Eventually.become("connected", () -> hub.state() instanceof HubState.Connected);
        }
        assertTrue(proxy.requests().stream().allMatch(request -> request.method().equals("CONNECT")));
        assertFalse(seenByProxy(request -> request.headers().containsKey("ftrack-api-key")));
        assertFalse(site.requests().stream().anyMatch(r -> r.headers().containsKey("Proxy-Authorization")));
    }

    @Test
    void aWrongPasswordIsReportedAsTheProxys() throws Exception {
        refused(options.withProxyAuthenticator(password("wrong")));
    }

    @Test
    void aMissingPasswordIsReportedAsTheProxys() throws Exception {
        refused(options);
    }

    private void refused(ConnectionOptions known) throws Exception {
        try (var session = Session.open(SITE, ANNA, known);
                var hub = EventHub.create(SITE, ANNA, HubOptions.defaults().withConnection(known))) {
            var error = assertThrows(UnreachableException.class, session::serverInformation);
            assertEquals(UnreachableException.Reason.PROXY_PASSWORD, error.reason());
            hub.connect();
            Eventually.become("refused", () -> hub.state() instanceof HubState.Refused refused
                    && refused.reason() instanceof UnreachableException unreachable
                    && unreachable.reason() == UnreachableException.Reason.PROXY_PASSWORD);
        }
        assertTrue(site.requests().isEmpty());
    }
}
