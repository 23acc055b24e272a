// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.ftracktray.client.ApiKey;
import org.ftracktray.client.Credentials;
import org.ftracktray.client.CredentialsRefusedException;
import org.ftracktray.client.FtrackException;
import org.ftracktray.client.NotFtrackException;
import org.ftracktray.client.ServerErrorException;
import org.ftracktray.client.Session;
import org.ftracktray.client.UnreachableException;
import org.ftracktray.client.event.EventHub;
import org.ftracktray.client.event.HubOptions;
import org.ftracktray.client.event.HubState;
import org.ftracktray.testing.product.Product;
import org.ftracktray.testing.product.Sandbox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each fault of the sandbox as the product's own client meets it. */
@Timeout(300)
class SandboxFaultsTest {
    private static Sandbox sandbox;
    private static HttpClient http;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(Product.built());
        http = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        http.close();
        sandbox.close();
    }

    private static Credentials credentials(String user) {
        return new Credentials(user, new ApiKey(sandbox.account(user).apiKey()));
    }

    private static Session session(String user) {
        return Session.open(sandbox.url(), credentials(user));
    }

    private static int cause(String faults) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(sandbox.url().resolve("/sandbox/faults"))
                .POST(BodyPublishers.ofString(faults)).build(), BodyHandlers.discarding()).statusCode();
    }

    private static void await(BlockingQueue<HubState> states, Predicate<HubState> wanted) throws InterruptedException {
        HubState state;
        do {
            state = states.poll(60, TimeUnit.SECONDS);
            assertTrue(state != null, "the state did not come");
        } while (!wanted.test(state));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fin", "reset", "close", "disconnect", "silence"})
    void comesBackHoweverTheConnectionEnds(String way) throws Exception {
        BlockingQueue<HubState> states = new LinkedBlockingQueue<>();
        HubOptions options = HubOptions.defaults().withSilenceLimit(Duration.ofSeconds(2));
        try (EventHub hub = EventHub.create(sandbox.url(), credentials("anna"), options)) {
            hub.onState(states::add);
            hub.connect();
            await(states, HubState.Connected.class::isInstance);
            assertEquals(200, cause("{\"connections\":\"" + way + "\"}"));
            await(states, HubState.Waiting.class::isInstance);
            await(states, HubState.Connected.class::isInstance);
        }
    }

    @Test
    void isRefusedWhenTheKeyIsRevoked() throws Exception {
        BlockingQueue<HubState> states = new LinkedBlockingQueue<>();
        try (Session session = session("carla"); EventHub hub = EventHub.create(sandbox.url(), credentials("carla"))) {
            hub.onState(states::add);
            hub.connect();
            await(states, HubState.Connected.class::isInstance);
            assertEquals(200, cause("{\"revoke\":\"carla\",\"connections\":\"fin\",\"user\":\"carla\"}"));
            await(states, HubState.Refused.class::isInstance);
            assertThrows(CredentialsRefusedException.class, () -> session.query("Project"));
        }
    }

    @Test
    void isRefusedUnderTheOldNameWhenTheUserIsRenamed() throws Exception {
        assertEquals(200, cause("{\"rename\":{\"user\":\"ben\",\"to\":\"benjamin\"}}"));

        try (Session old = session("ben");
                Session renamed = Session.open(sandbox.url(),
                        new Credentials("benjamin", credentials("ben").key()))) {
            assertThrows(CredentialsRefusedException.class, () -> old.query("Project"));
            assertEquals("benjamin", renamed.serverInformation().userName().orElseThrow());
        }
        assertEquals(400, cause("{\"rename\":{\"user\":\"anna\",\"to\":\"benjamin\"}}"));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 403, 404})
    void failsAsManyRequestsAsAskedWithTheStatus(int status) throws Exception {
        assertEquals(200, cause("{\"requests\":{\"count\":1,\"status\":" + status + "}}"));

        try (Session session = session("anna")) {
            assertThrows(FtrackException.class, () -> session.query("Project"));
            assertEquals(2, session.query("Project").size());
        }
    }

    @Test
    void answersWithAPageOfAProxy() throws Exception {
        assertEquals(200, cause("{\"requests\":{\"count\":1,\"status\":200,\"html\":true}}"));

        try (Session session = session("anna")) {
            FtrackException problem = assertThrows(FtrackException.class, () -> session.query("Project"));
            assertTrue(problem instanceof NotFtrackException || problem instanceof ServerErrorException,
                    problem.toString());
        }
    }

    @Test
    void delaysARequest() throws Exception {
        assertEquals(200, cause("{\"requests\":{\"count\":1,\"delay_ms\":400}}"));

        try (Session session = session("anna")) {
            long asked = System.nanoTime();
            assertEquals(2, session.query("Project").size());
            assertTrue(System.nanoTime() - asked >= Duration.ofMillis(400).toNanos());
        }
    }

    @Test
    void isUnreachableWhileOfflineAndServesAfterwards() throws Exception {
        BlockingQueue<HubState> states = new LinkedBlockingQueue<>();
        try (EventHub hub = EventHub.create(sandbox.url(), credentials("anna"))) {
            hub.onState(states::add);
            hub.connect();
            await(states, HubState.Connected.class::isInstance);
            assertEquals(200, cause("{\"offline_ms\":500}"));
            await(states, state -> state instanceof HubState.Waiting waiting
                    && waiting.reason() instanceof UnreachableException);
            await(states, HubState.Connected.class::isInstance);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {-7200_000, 3600_000})
    void hasAClockThatIsWrong(long skew) throws Exception {
        assertEquals(200, cause("{\"skew_ms\":" + skew + "}"));

        try (Session session = session("anna")) {
            String timer = session.create("Timer", Map.of("name", "x")).id();
            Instant start = session.first("select start from Timer where id is \"" + timer + "\"").orElseThrow()
                    .instant("start").orElseThrow();
            session.delete("Timer", timer);
            Duration ahead = Duration.between(Instant.now(), start);
            assertEquals(skew, ahead.toMillis(), 10_000);
        }
        assertEquals(200, cause("{\"skew_ms\":0}"));
    }
}
