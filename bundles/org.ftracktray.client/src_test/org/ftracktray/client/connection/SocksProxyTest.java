// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.Authenticator;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;

import org.ftracktray.client.ApiKey;
import org.ftracktray.client.ConnectionOptions;
import org.ftracktray.client.Credentials;
import org.ftracktray.client.Session;
import org.ftracktray.client.UnreachableException;
import org.ftracktray.client.UnreachableException.Reason;
import org.ftracktray.client.event.EventHub;
import org.ftracktray.client.event.HubOptions;
import org.ftracktray.client.event.HubState;
import org.ftracktray.client.scripted.Eventually;
import org.ftracktray.client.scripted.HubScript;
import org.ftracktray.client.scripted.ScriptedServer;
import org.ftracktray.client.scripted.SocksServer;
import org.ftracktray.client.scripted.TestCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A site with TLS whose name only the SOCKS proxy knows. */
@Timeout(180)
class SocksProxyTest {
    private static final URI SITE = URI.create("https://studio.invalid");
    private static final Credentials ANNA = new Credentials("anna", new ApiKey("secret-key"));

    private ScriptedServer site;
    private TestCertificate certificate;

    @BeforeEach
    void start() throws Exception {
        certificate = new TestCertificate("dns:studio.invalid");
        site = new ScriptedServer(certificate.serverSocket());
        site.on("/api", peer -> peer.answer(200, "application/json", "[{\"version\":\"x\"}]"));
        new HubScript().on(site);
    }

    @AfterEach
    void stop() throws Exception {
        site.close();
    }

    private ConnectionOptions through(SocksServer proxy) throws Exception {
        return ConnectionOptions.defaults().withExtraAuthorities(List.of(certificate.authority()))
                .withProxy(new ProxySelector() {
                    @Override
                    public List<Proxy> select(URI uri) {
                        return List.of(new Proxy(Proxy.Type.SOCKS, proxy.address()));
                    }

                    @Override
                    public void connectFailed(URI uri, SocketAddress address, java.io.IOException e) {
                        // the test looks at what the caller is told
                    }
                });
    }

    private static Authenticator password(String password) {
        return new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication("user", password.toCharArray());
            }
        };
    }

    private void bothGetThrough(ConnectionOptions options, SocksServer proxy) throws Exception {
        try (var session = Session.open(SITE, ANNA, options);
                var hub = EventHub.create(SITE, ANNA, HubOptions.defaults().withConnection(options))) {
            assertEquals("x", session.serverInformation().version());
            hub.connect();
            Eventually.become("connected", () -> hub.state() instanceof HubState.Connected);
        }
        assertEquals(List.of("studio.invalid:443", "studio.invalid:443", "studio.invalid:443"), proxy.asked());
    }

    private Reason reason(ConnectionOptions options) {
        try (var session = Session.open(SITE, ANNA, options)) {
            return assertThrows(UnreachableException.class, session::serverInformation).reason();
        }
    }

    @Test
    void requestsAndHubUseTheProxy() throws Exception {
        try (var proxy = new SocksServer(site.port(), "")) {
            bothGetThrough(through(proxy), proxy);
        }
    }

    @Test
    void aProxyThatAsksGetsUserNameAndPassword() throws Exception {
        try (var proxy = new SocksServer(site.port(), "user:pass")) {
            bothGetThrough(through(proxy).withProxyAuthenticator(password("pass")), proxy);
        }
    }

    @Test
    void aWrongPasswordIsTriedOnceAndStopsTheHub() throws Exception {
        try (var proxy = new SocksServer(site.port(), "user:pass")) {
            var options = through(proxy).withProxyAuthenticator(password("wrong"));
            assertEquals(Reason.PROXY_PASSWORD, reason(options));
            assertEquals(List.of("refused user:wrong"), proxy.asked());
            try (var hub = EventHub.create(SITE, ANNA, HubOptions.defaults().withConnection(options))) {
                hub.connect();
                Eventually.become("refused", () -> hub.state() instanceof HubState.Refused);
            }
        }
    }

    @Test
    void aMissingPasswordIsReportedAsTheProxys() throws Exception {
        try (var proxy = new SocksServer(site.port(), "user:pass")) {
            assertEquals(Reason.PROXY_PASSWORD, reason(through(proxy)));
        }
    }

    @Test
    void aSiteThatTheProxyCannotReachIsToldFromAProxyThatDoesNotWantTo() throws Exception {
        try (var proxy = new SocksServer(site.port(), "")) {
            proxy.answer(5);
            assertEquals(Reason.REFUSED, reason(through(proxy)));
            proxy.answer(2);
            assertEquals(Reason.PROXY, reason(through(proxy)));
        }
    }
}
