// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

import org.ftracktray.client.ApiKey;
import org.ftracktray.client.ConnectionOptions;
import org.ftracktray.signin.internal.session.IdentityCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import com.sun.net.httpserver.HttpServer;

/** Nobody waits longer than was said. */
@Timeout(120)
class PatienceTest {
    @Test
    void aSiteThatHangsWhileTheKeyIsCheckedIsToldAndMayPass() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        HttpServer site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        site.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("FTRACK_VERSION", "4.13.8.1");
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        site.createContext("/api", exchange -> {
            try (exchange) {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        site.start();
        try {
            IdentityCheck.Rejected rejected = assertInstanceOf(IdentityCheck.Rejected.class,
                    IdentityCheck.check(URI.create("http://127.0.0.1:" + site.getAddress().getPort()), "anna",
                            new ApiKey("k"),
                            ConnectionOptions.defaults().withRequestTimeout(Duration.ofMillis(300))));
            assertTrue(rejected.passing(), rejected.toString());
            assertTrue(rejected.problem().what().contains("did not answer in time"), rejected.toString());
        } finally {
            over.countDown();
            site.stop(0);
        }
    }
}
