// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.hub;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.ftracktray.client.ApiKey;
import org.ftracktray.client.ConnectionOptions;
import org.ftracktray.client.Credentials;
import org.ftracktray.client.event.HubOptions;
import org.ftracktray.client.event.HubState;
import org.ftracktray.client.internal.network.HostNames;
import org.ftracktray.client.internal.network.SocketConnector;
import org.ftracktray.client.scripted.HubScript;
import org.ftracktray.client.scripted.ScriptedServer;
import org.ftracktray.client.scripted.States;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A name service that knows nothing, and one that does not answer. */
@Timeout(180)
class NameLookUpTest {
    private static final ConnectionOptions CONNECTION = ConnectionOptions.defaults()
            .withConnectTimeout(Duration.ofSeconds(1));

    private final AtomicReference<HostNames> names = new AtomicReference<>();
    private final CountDownLatch answering = new CountDownLatch(1);
    private ScriptedServer server;
    private SocketHub hub;
    private States states;

    @BeforeEach
    void start() throws Exception {
        server = new ScriptedServer();
        new HubScript().on(server);
        var options = HubOptions.defaults().withConnection(CONNECTION).withDelays(Duration.ofMillis(20),
                Duration.ofMillis(20));
        hub = new SocketHub(URI.create("http://studio.example:" + server.port()),
                new Credentials("anna", new ApiKey("k")), options,
                new SocketConnector(CONNECTION, host -> names.get().addresses(host)), InstantSource.system(),
                SleepDetector.INTERVAL);
        states = new States(hub);
    }

    @AfterEach
    void stop() throws Exception {
        answering.countDown();
        hub.close();
        server.close();
    }

    private static InetAddress[] here(String host) throws UnknownHostException {
        return new InetAddress[]{InetAddress.getByAddress(host, new byte[]{127, 0, 0, 1})};
    }

    private InetAddress[] silence(String host) throws UnknownHostException {
        while (answering.getCount() > 0) {
            try {
                answering.await();
            } catch (InterruptedException e) {
                // a real one cannot be interrupted either
            }
        }
        return here(host);
    }

    @Test
    void aNameThatNobodyKnowsIsToldAndAskedForAgain() throws Exception {
        var asked = new AtomicInteger();
        names.set(host -> {
            if (asked.incrementAndGet() == 1) {
                throw new UnknownHostException(host);
            }
            return here(host);
        });
        hub.connect();
        states.become("Connecting 1", "Waiting 1 NAME_NOT_FOUND", "Connecting 2", "Connected");
    }

    @Test
    void aNameServiceThatDoesNotAnswerCostsAnAttempt() throws Exception {
        var asked = new AtomicInteger();
        names.set(host -> asked.incrementAndGet() == 1 ? silence(host) : here(host));
        hub.connect();
        states.become("Connecting 1", "Waiting 1 TIMED_OUT", "Connecting 2", "Connected");
    }

    @Test
    void closeDoesNotWaitForTheNameService() throws Exception {
        var asked = new CountDownLatch(1);
        names.set(host -> {
            asked.countDown();
            return silence(host);
        });
        hub.connect();
        assertTrue(asked.await(60, TimeUnit.SECONDS));
        hub.close();
        assertInstanceOf(HubState.Closed.class, hub.state());
    }
}
