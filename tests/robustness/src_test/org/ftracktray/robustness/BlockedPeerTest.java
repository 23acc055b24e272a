// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.ftracktray.testing.product.HeadlessProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpServer;

/** What stands between the product and the site stops, answers in its place, or leads elsewhere. */
class BlockedPeerTest {
    private Rig rig;

    @BeforeEach
    void start() throws Exception {
        rig = new Rig();
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    private void fault(String json) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertThat(http.send(HttpRequest.newBuilder(rig.sandbox.url().resolve("/sandbox/faults"))
                    .POST(BodyPublishers.ofString(json)).build(), BodyHandlers.ofString()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aProxyThatFreezesIsNoticedAndLeft() {
        try (Relay relay = new Relay(rig.sandbox.url()); HeadlessProcess headless = rig.headless(relay.url())) {
            headless.connected();

            relay.freeze();

            // 15 s are promised; the 60 that the handshake announces would be too long
            headless.output().line("the loss", Duration.ofSeconds(45), line -> line.contains("reconnecting"));
            int before = headless.output().lines().size();
            relay.thaw();
            headless.awaitLine("the connection", line -> line.toString().contains("\"connected\"")
                    && headless.output().lines().indexOf(line.toString()) >= before);
        }
    }

    @Test
    void aFirewallsPageIsNotTheWordOfTheSite() throws Exception {
        fault("""
                {"requests": {"count": 3, "path": "/api", "status": 401, "html": true}}""");
        try (HeadlessProcess headless = rig.headless()) {
            headless.connected();

            assertThat(headless.output().lines())
                    .anyMatch(line -> line.contains("restoring") || line.contains("checking"))
                    .noneMatch(line -> line.contains("did not accept"));
        }
    }

    @Test
    void aRefusalOfTheHubByAFirewallIsToldAsSuch() throws Exception {
        fault("""
                {"requests": {"count": 2, "path": "/socket.io", "status": 403, "html": true}}""");
        try (HeadlessProcess headless = rig.headless()) {
            headless.awaitLine("the reason",
                    line -> line.toString().contains("Something between this computer and the site"));
            headless.connected();
        }
    }

    @Test
    void theKeyDoesNotFollowARedirectionToAnotherHost() throws Exception {
        List<String> elsewhere = new CopyOnWriteArrayList<>();
        HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.2"), 0), 0);
        other.createContext("/", exchange -> {
            elsewhere.add(exchange.getRequestURI() + " " + exchange.getRequestHeaders().entrySet());
            exchange.getResponseHeaders().add("FTRACK_VERSION", "4.13.8");
            exchange.sendResponseHeaders(200, 2);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write("{}".getBytes());
            }
        });
        HttpServer site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Location", "http://127.0.0.2:" + other.getAddress().getPort() + "/");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        other.start();
        site.start();
        try (HeadlessProcess headless = rig
                .headless(URI.create("http://127.0.0.1:" + site.getAddress().getPort()))) {
            headless.awaitLine("both hosts named", line -> line.toString().contains("127.0.0.2")
                    && line.toString().contains("127.0.0.1:" + site.getAddress().getPort()));

            assertThat(elsewhere).noneMatch(request -> request.contains(rig.anna.apiKey()));
        } finally {
            site.stop(0);
            other.stop(0);
        }
    }
}
