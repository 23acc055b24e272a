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
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import org.ftracktray.client.ApiKey;
import org.ftracktray.client.ConnectionOptions;
import org.ftracktray.client.Credentials;
import org.ftracktray.client.RefusedProxyPasswords;
import org.ftracktray.client.Session;
import org.ftracktray.client.SiteAddress;
import org.ftracktray.client.UnreachableException;
import org.ftracktray.client.event.EventHub;
import org.ftracktray.client.event.HubOptions;
import org.ftracktray.client.event.HubState;
import org.ftracktray.client.scripted.Eventually;
import org.ftracktray.client.scripted.HubScript;
import org.ftracktray.client.scripted.Peer;
import org.ftracktray.client.scripted.ScriptedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/** The only way to the site, whose name does not even resolve here, is through a proxy. */
@Timeout(180)
@Isolated("it changes the proxy of the virtual machine")
class ProxyTest {
    private static final URI SITE = URI.create("http://studio.invalid");
    private static final Credentials ANNA = new Credentials("anna", new ApiKey("k"));

    private ScriptedServer site;
    private ScriptedServer proxy;
    private final List<String> tunnels = new CopyOnWriteArrayList<>();
    private volatile String wanted = "";

    @BeforeEach
    void start() throws Exception {
        site = new ScriptedServer();
        new HubScript().on(site);
        proxy = new ScriptedServer();
        proxy.on("http://studio.invalid/api",
                allowed(peer -> peer.answer(200, "application/json", "[{\"version\":\"x\"}]")))
                .on("http://studio.invalid/socket.io/1/", allowed(HubScript.handshake(60)))
                .on("studio.invalid:80", allowed(this::tunnel));
    }

    @AfterEach
    void stop() throws Exception {
        site.close();
        proxy.close();
    }

    private ScriptedServer.Script allowed(ScriptedServer.Script script) {
        return peer -> {
            if (peer.header("Proxy-Authorization").equals(wanted)) {
                script.run(peer);
            } else {
                peer.answer(407, "text/html", "<h1>Who are you?</h1>", "Proxy-Authenticate: Basic realm=\"studio\"");
            }
        };
    }

    private void tunnel(Peer peer) throws Exception {
        tunnels.add(peer.method());
        try (var onward = new Socket("127.0.0.1", site.port())) {
            peer.raw("HTTP/1.1 200 Connection established\r\n\r\n");
            peer.join(onward);
        }
    }

    private ConnectionOptions options() {
        return ConnectionOptions.defaults()
                .withProxy(ProxySelector.of(new InetSocketAddress("127.0.0.1", proxy.port())));
    }

    private static Authenticator password() {
        return new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication("user", "pass".toCharArray());
            }
        };
    }

    private void bothGetThrough(ConnectionOptions options) throws Exception {
        try (var session = Session.open(SITE, ANNA, options);
                var hub = EventHub.create(SITE, ANNA, HubOptions.defaults().withConnection(options))) {
            assertEquals("x", session.serverInformation().version());
            hub.connect();
            Eventually.become("connected", () -> hub.state() instanceof HubState.Connected);
            assertEquals(List.of("CONNECT"), tunnels);
        }
    }

    @Test
    void requestsAndHubUseTheProxy() throws Exception {
        bothGetThrough(options());
    }

    @Test
    void withoutAChoiceTheSystemsProxyIsUsed() throws Exception {
        var before = ProxySelector.getDefault();
        ProxySelector.setDefault(ProxySelector.of(new InetSocketAddress("127.0.0.1", proxy.port())));
        try {
            bothGetThrough(ConnectionOptions.defaults());
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    @Test
    void aProxyThatAsksGetsUserNameAndPassword() throws Exception {
        wanted = "Basic dXNlcjpwYXNz";
        bothGetThrough(options().withProxyAuthenticator(password()));
    }

    @Test
    void aPasswordThatIsRefusedIsSentOnceByAllTogetherUntilSomebodyAsks() throws Exception {
        wanted = "Basic somebody else";
        var options = options().withProxyAuthenticator(password());
        try (var session = Session.open(SITE, ANNA, options);
                var other = Session.open(SITE, ANNA, options);
                var hub = EventHub.create(SITE, ANNA, HubOptions.defaults().withConnection(options))) {
            var all = Stream.of(session, other, session, other).map(one -> one.async(Session::serverInformation))
                    .toList();
            hub.connect();
            for (var one : all) {
                assertThrows(CompletionException.class, one::join);
            }
            Eventually.become("refused", () -> isRefused(hub));
            assertEquals(UnreachableException.Reason.PROXY_PASSWORD, reason(session));
            assertEquals(1, passwordsTried());

            hub.reconnectNow();
            Eventually.become("refused", () -> isRefused(hub));
            SiteAddress.check(SITE, options);
            assertEquals(1, passwordsTried());

            wanted = "Basic dXNlcjpwYXNz";
            RefusedProxyPasswords.tryAgain();
            assertEquals("x", session.serverInformation().version());
            hub.reconnectNow();
            Eventually.become("connected", () -> hub.state() instanceof HubState.Connected);
        }
    }

    @Test
    void aPasswordThatTheProxyDoesNotAcceptAnyMoreIsNotSentAgain() throws Exception {
        wanted = "Basic dXNlcjpwYXNz";
        try (var session = Session.open(SITE, ANNA, options().withProxyAuthenticator(password()))) {
            assertEquals("x", session.serverInformation().version());
            wanted = "Basic another";
            long before = passwordsTried();
            for (int i = 0; i < 5; i++) {
                assertEquals(UnreachableException.Reason.PROXY_PASSWORD, reason(session));
            }
            assertEquals(before + 1, passwordsTried());
        }
    }

    @Test
    void aProxyThatWantsAnotherSignInIsToldByItsNameAndGetsNoPassword() throws Exception {
        proxy.on("http://studio.invalid/api", peer -> peer.answer(407, "text/html", "", "Proxy-Authenticate: Negotiate",
                "Proxy-Authenticate: NTLM"));
        try (var session = Session.open(SITE, ANNA, options().withProxyAuthenticator(password()))) {
            var error = assertThrows(UnreachableException.class, session::serverInformation);
            assertEquals(UnreachableException.Reason.PROXY_PASSWORD, error.reason());
            assertTrue(error.problem().cause().contains("Negotiate or NTLM, the login of a Windows domain"),
                    error.problem().toString());
            assertTrue(error.problem().remedy().contains("cntlm"), error.problem().toString());
            assertEquals(0, passwordsTried());
        }
    }

    private long passwordsTried() {
        return proxy.requests().stream().filter(request -> request.headers().containsKey("Proxy-Authorization"))
                .count();
    }

    private static boolean isRefused(EventHub hub) {
        return hub.state() instanceof HubState.Refused refused
                && refused.reason() instanceof UnreachableException unreachable
                && unreachable.reason() == UnreachableException.Reason.PROXY_PASSWORD;
    }

    @Test
    void aPasswordThatTheProxyAcceptedIsSentAtOnceNextTime() throws Exception {
        wanted = "Basic dXNlcjpwYXNz";
        try (var session = Session.open(SITE, ANNA, options().withProxyAuthenticator(password()))) {
            session.serverInformation();
            session.serverInformation();
            assertEquals(3, proxy.requests().size());
        }
    }

    @Test
    void aProxyThatOffersSeveralWaysToSignInGetsThePassword() throws Exception {
        proxy.on("http://studio.invalid/api", peer -> {
            if (peer.header("Proxy-Authorization").isEmpty()) {
                peer.answer(407, "text/html", "", "Proxy-Authenticate: Negotiate",
                        "Proxy-Authenticate: Basic realm=\"studio\"", "Proxy-Authenticate: NTLM");
            } else {
                peer.answer(200, "application/json", "[{\"version\":\"x\"}]");
            }
        });
        try (var session = Session.open(SITE, ANNA, options().withProxyAuthenticator(password()))) {
            assertEquals("x", session.serverInformation().version());
        }
    }

    @Test
    void aProxyThatWantsAPasswordNobodyKnowsIsReportedAsSuch() throws Exception {
        wanted = "Basic somebody else";
        try (var session = Session.open(SITE, ANNA, options())) {
            assertEquals(UnreachableException.Reason.PROXY_PASSWORD, reason(session));
        }
    }

    @Test
    void aProxyThatIsAwayIsNotTakenForTheSite() throws Exception {
        var options = options();
        proxy.close();
        try (var session = Session.open(SITE, ANNA, options)) {
            var error = assertThrows(UnreachableException.class, session::serverInformation);
            assertEquals(UnreachableException.Reason.PROXY, error.reason());
            assertTrue(error.problem().cause().startsWith("The proxy 127.0.0.1:"), error.problem().toString());
        }
    }

    private static UnreachableException.Reason reason(Session session) {
        try {
            session.serverInformation();
            return null;
        } catch (UnreachableException e) {
            return e.reason();
        }
    }

    @Test
    void aSiteThatAsksLikeAProxyDoesNotGetThePassword() throws Exception {
        var greedy = new ScriptedServer();
        greedy.on("/", peer -> peer.answer(401, "text/plain", "", "WWW-Authenticate: Basic realm=\"studio\""));
        try (greedy;
                var session = Session.open(greedy.url(), ANNA,
                        ConnectionOptions.defaults().withProxyAuthenticator(password()))) {
            assertTrue(reasonOf(session) != null);
            assertFalse(greedy.requests().stream().anyMatch(request -> request.headers().containsKey("Authorization")));
        }
    }

    private static Exception reasonOf(Session session) {
        try {
            session.serverInformation();
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }
}
