// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.listener.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.ftracktray.action.SiteUpdateListener;
import org.ftracktray.client.CredentialsRefusedException;
import org.ftracktray.client.Session;
import org.ftracktray.client.UnreachableException;
import org.ftracktray.client.event.Event;
import org.ftracktray.client.event.HubState;
import org.ftracktray.listener.Activity;
import org.ftracktray.listener.ConnectionState;
import org.ftracktray.signin.KeyStorage;
import org.ftracktray.signin.SignInState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Timeout(180)
class HubListenerTest {
    private static final long LIMIT_SECONDS = 20;

    private final FakeSignIn signIn = new FakeSignIn();
    private final FakeActions actions = new FakeActions();
    private final BlockingQueue<FakeHub> hubs = new LinkedBlockingQueue<>();
    private final BlockingQueue<ConnectionState> states = new LinkedBlockingQueue<>();
    private final BlockingQueue<Activity> activities = new LinkedBlockingQueue<>();
    private final AtomicReference<Error> fault = new AtomicReference<>();
    private final FakeHistory history = new FakeHistory();
    private HubListener listener;

    @TempDir
    Path folder;

    @BeforeEach
    void start() {
        listener = new HubListener(signIn, actions, history, folder, (site, credentials) -> {
            Error failing = fault.getAndSet(null);
            if (failing != null) {
                throw failing;
            }
            FakeHub hub = new FakeHub();
            hubs.add(hub);
            return hub;
        }, Duration.ofMillis(20), new SilentLog());
        listener.onState(states::add);
        listener.onActivity(activities::add);
    }

    @AfterEach
    void stop() {
        listener.close();
    }

    private <T> T next(BlockingQueue<? super T> queue, Class<T> kind) throws InterruptedException {
        while (true) {
            Object next = queue.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("no " + kind.getSimpleName() + ", still " + listener.state());
            }
            if (kind.isInstance(next)) {
                return kind.cast(next);
            }
        }
    }

    private FakeHub signIn(String user) throws InterruptedException {
        signIn.signIn(user);
        FakeHub hub = next(hubs, FakeHub.class);
        assertTrue(hub.connected.await(LIMIT_SECONDS, TimeUnit.SECONDS));
        return hub;
    }

    private static Event event(String topic, String user, String data) {
        JsonMapper json = JsonMapper.shared();
        return Event.of(topic, json.readTree(data))
                .withSource(json.valueToTree(Map.of("id", "web", "user", Map.of("username", user))));
    }

    private static void awaitMessages(FakeHub hub, int count) {
        while (hub.published.size() < count) {
            Thread.onSpinWait();
        }
    }

    private static Event discover(String user) {
        return event("ftrack.action.discover", user, """
                {"selection":[{"entityId":"1","entityType":"task"}]}""");
    }

    private static Event launch(String user, String action) {
        return event("ftrack.action.launch", user, """
                {"actionIdentifier":"%s","context":{"selection":[{"entityId":"1","entityType":"task"}]},
                 "values":{"frames":12}}""".formatted(action));
    }

    @Test
    void nobodySignedInMeansNothingToListenFor() {
        assertEquals(new ConnectionState.SignedOut(), listener.state());
        assertTrue(hubs.isEmpty());
    }

    @Test
    void itConnectsWhenSomebodySignsIn() throws Exception {
        FakeHub hub = signIn("anna");
        next(states, ConnectionState.Connecting.class);
        hub.become(new HubState.Connected(Instant.EPOCH));
        assertEquals(new ConnectionState.Connected(Instant.EPOCH), next(states, ConnectionState.Connected.class));
    }

    @Test
    void aLostConnectionIsToldWithReasonAndNextAttempt() throws Exception {
        FakeHub hub = signIn("anna");
        hub.become(new HubState.Connected(Instant.EPOCH));
        UnreachableException reason = new UnreachableException(UnreachableException.Reason.REFUSED, FakeSignIn.SITE,
                null);
        hub.become(new HubState.Waiting(Instant.EPOCH, 0, reason));
        assertEquals(new ConnectionState.Reconnecting(Instant.EPOCH, 1, reason.problem()),
                next(states, ConnectionState.Reconnecting.class));
        hub.become(new HubState.Connecting(1));
        assertEquals(reason.problem(), next(states, ConnectionState.Reconnecting.class).reason());
        hub.become(new HubState.Connected(Instant.EPOCH));
        next(states, ConnectionState.Connected.class);
    }

    @Test
    void signingOutClosesTheHub() throws Exception {
        FakeHub hub = signIn("anna");
        signIn.signOut();
        assertEquals(0, hub.closed.getCount(), "the hub is closed before the session is");
        next(states, ConnectionState.SignedOut.class);
        assertTrue(hub.deliver(discover("anna")).isEmpty(), "a late event is left unanswered");
    }

    @Test
    void aKeyThatIsKeptElsewhereKeepsTheConnection() throws Exception {
        FakeHub hub = signIn("anna");
        signIn.publish(signIn.signedIn("anna", new KeyStorage.PasswordFile()));
        listener.run();
        assertEquals(1, hub.closed.getCount());
        assertTrue(hubs.isEmpty());
    }

    @Test
    void anotherUserGetsAConnectionOfTheirOwn() throws Exception {
        FakeHub first = signIn("anna");
        FakeHub second = signIn("ben");
        assertTrue(first.closed.await(LIMIT_SECONDS, TimeUnit.SECONDS));
        assertEquals(1, second.deliver(discover("ben")).size());
        assertTrue(second.deliver(discover("anna")).isEmpty());
    }

    @Test
    void stopLastsUntilRunAndResetConnectsAnew() throws Exception {
        FakeHub first = signIn("anna");
        listener.stop();
        assertEquals(new ConnectionState.Stopped(), listener.state());
        assertTrue(first.closed.await(LIMIT_SECONDS, TimeUnit.SECONDS));
        listener.run();
        FakeHub second = next(hubs, FakeHub.class);
        listener.reset();
        FakeHub third = next(hubs, FakeHub.class);
        assertTrue(second.closed.await(LIMIT_SECONDS, TimeUnit.SECONDS));
        second.become(new HubState.Connected(Instant.EPOCH));
        assertFalse(listener.state() instanceof ConnectionState.Connected, "an old hub has no say");
        third.connected.await();
        third.become(new HubState.Connected(Instant.EPOCH));
        next(states, ConnectionState.Connected.class);
    }

    @Test
    void aRefusedKeyStopsItAndIsToldToTheSignIn() throws Exception {
        FakeHub hub = signIn("anna");
        CredentialsRefusedException reason = new CredentialsRefusedException(401, "revoked");
        signIn.serverInformation = () -> {
            throw reason;
        };
        hub.become(new HubState.Refused(new CredentialsRefusedException(403, "handshake unauthorized")));
        assertEquals(reason, signIn.refusal.get(LIMIT_SECONDS, TimeUnit.SECONDS));
        assertTrue(hub.closed.await(LIMIT_SECONDS, TimeUnit.SECONDS));
        assertEquals(new ConnectionState.Refused(reason.problem()), listener.state());
        signIn.publish(SignInState.SignedOut.withoutProblem());
        next(states, ConnectionState.SignedOut.class);
    }

    @Test
    void aHubThatRefusesAloneIsTriedAgainAndCostsNobodyTheSignIn() throws Exception {
        FakeHub hub = signIn("anna");
        CredentialsRefusedException reason = new CredentialsRefusedException(403, "handshake unauthorized");
        hub.become(new HubState.Refused(reason));
        assertEquals(reason.problem(), next(states, ConnectionState.Reconnecting.class).reason());
        assertTrue(hub.reconnected.await(LIMIT_SECONDS, TimeUnit.SECONDS));
        assertFalse(signIn.refusal.isDone());
        hub.become(new HubState.Connected(Instant.EPOCH));
        next(states, ConnectionState.Connected.class);
    }

    @Test
    void discoverIsAnsweredWithItemsAndALaunchWithItsMessage() throws Exception {
        FakeHub hub = signIn("anna");
        JsonNode items = hub.deliver(discover("anna")).getFirst().path("items");
        assertEquals("Paint", items.path(0).path("label").asString());
        assertEquals("Offered 1 action.", next(activities, Activity.class).summary());
        JsonNode reply = hub.deliver(launch("anna", "paint")).getFirst();
        assertEquals("Paint was started.", reply.path("message").asString());
        Activity activity = next(activities, Activity.class);
        assertEquals("paint", activity.actionIdentifier().orElseThrow());
        assertEquals(12, actions.requests.stream().toList().getLast().values().get("frames").asInt());
    }

    @Test
    void whatIsNotOursIsLeftToOthers() throws Exception {
        FakeHub hub = signIn("anna");
        assertTrue(hub.deliver(launch("anna", "somebody.elses")).isEmpty());
        assertTrue(hub.deliver(event("ftrack.action.discover", "anna", "{\"selection\":[]}")).isEmpty());
        assertTrue(
                hub.deliver(event("ftrack.action.discover", "anna", "{\"selection\":[{\"entityId\":7}]}")).isEmpty());
        assertTrue(activities.isEmpty());
    }

    @Test
    void discoversAndLaunchesRunSideBySide() throws Exception {
        FakeHub hub = signIn("anna");
        actions.discovering = new CountDownLatch(2);
        actions.mayLaunch = new CountDownLatch(1);
        List<CompletableFuture<List<JsonNode>>> answers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            answers.add(hub.deliverLater(i < 2 ? discover("anna") : launch("anna", "paint")));
        }
        assertTrue(actions.launching.tryAcquire(18, LIMIT_SECONDS, TimeUnit.SECONDS), "one launch waits for another");
        actions.mayLaunch.countDown();
        for (CompletableFuture<List<JsonNode>> answer : answers) {
            assertEquals(1, answer.get(LIMIT_SECONDS, TimeUnit.SECONDS).size());
        }
    }

    @Test
    void aLaunchUnderWayIsInterruptedAtTheEndAndItsSenderAnsweredBeforeTheHubIsClosed() throws Exception {
        FakeHub hub = signIn("anna");
        actions.mayLaunch = new CountDownLatch(1);
        CompletableFuture<List<JsonNode>> answer = hub.deliverLater(launch("anna", "paint"));
        assertTrue(actions.launching.tryAcquire(LIMIT_SECONDS, TimeUnit.SECONDS));
        signIn.signOut();
        assertEquals("Interrupted.",
                answer.get(LIMIT_SECONDS, TimeUnit.SECONDS).getFirst().path("message").asString());
        assertEquals(1, hub.answersBeforeClose.size());
    }

    @Test
    void aResetLeavesALaunchAlone() throws Exception {
        FakeHub hub = signIn("anna");
        actions.mayLaunch = new CountDownLatch(1);
        CompletableFuture<List<JsonNode>> answer = hub.deliverLater(launch("anna", "paint"));
        assertTrue(actions.launching.tryAcquire(LIMIT_SECONDS, TimeUnit.SECONDS));
        listener.reset();
        actions.mayLaunch.countDown();
        assertEquals("Paint was started.",
                answer.get(LIMIT_SECONDS, TimeUnit.SECONDS).getFirst().path("message").asString());
    }

    @Test
    void followersAreToldOnceWhoseSessionHasLeftAlsoWhenTheListenerWasStopped() throws Exception {
        List<String> left = new CopyOnWriteArrayList<>();
        listener.siteFollowers = List.of(new SiteUpdateListener() {
            @Override
            public void connected(Session session) {}

            @Override
            public void updated(Session session, Event event) {}

            @Override
            public void left(Session session) {
                left.add(session.credentials().user());
            }
        });
        signIn("anna");
        signIn("ben");
        listener.reset();
        listener.stop();
        assertEquals(List.of("anna"), left);
        signIn.signOut();
        assertEquals(List.of("anna", "ben"), left);
    }

    @Test
    void aUserNameWithBlanksAndQuotesIsSubscribedToExactly() throws Exception {
        String user = "anna \"the\" artist";
        FakeHub hub = signIn(user);
        assertEquals(1, hub.deliver(discover(user)).size());
        assertTrue(hub.deliver(discover("anna")).isEmpty());
    }

    @Test
    void noAnswerActivityOrMessageCarriesTheKey() throws Exception {
        FakeHub hub = signIn("anna");
        Session session = signIn.session().orElseThrow();
        String key = session.credentials().key().reveal();
        actions.says = "debug: api key is " + key + ", the end";
        assertEquals("debug: api key is ********, the end",
                hub.deliver(launch("anna", "paint")).getFirst().path("message").asString());
        assertFalse(activities.toString().contains(key), activities::toString);
        hub.become(new HubState.Connected(Instant.EPOCH));
        history.ended("1", "anna", "Tool " + key, 1);
        awaitMessages(hub, 1);
        assertFalse(hub.published.toString().contains(key), hub.published::toString);
    }

    @Test
    void anEventIsHandledOnceHoweverOftenAndOnWhateverConnectionItComes() throws Exception {
        FakeHub hub = signIn("anna");
        Event click = launch("anna", "paint");
        assertEquals(1, hub.deliver(click).size());
        assertTrue(hub.deliver(click).isEmpty());
        listener.reset();
        FakeHub other = next(hubs, FakeHub.class);
        other.connected.await();
        assertTrue(other.deliver(click).isEmpty());
        assertEquals(1, other.deliver(launch("anna", "paint")).size(), "a second click is a second event");
    }

    @Test
    void eventsOfOthersCannotMakeItForgetOrSwallowAClick() throws Exception {
        FakeHub hub = signIn("anna");
        Event click = launch("anna", "paint");
        Event stolen = new Event(click.topic(), click.id(), click.data(), launch("ben", "paint").source(), "",
                Optional.empty());
        assertTrue(hub.deliver(stolen).isEmpty());
        assertEquals(1, hub.deliver(click).size());
        for (int i = 0; i < 10_000; i++) {
            hub.deliver(launch("ben", "paint"));
        }
        assertTrue(hub.deliver(click).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"studio\\anna", "anna\\", "a*", "*", "o'neil"})
    void aUserNameThatTheGrammarCannotSayIsListenedForAllTheSame(String user) throws Exception {
        FakeHub hub = signIn(user);
        assertEquals(1, hub.deliver(discover(user)).size());
        assertTrue(hub.deliver(discover("anna")).isEmpty());
        hub.become(new HubState.Connected(Instant.EPOCH));
        history.ended("1", user, "Only for one", 1);
        assertEquals(List.of(), hub.published.stream().map(Event::target)
                .filter(target -> target.contains("*") || target.contains("\\")).toList());
    }

    @Test
    void aFaultThatEndsTheJobIsToldAndTheJobBeginsAgain() throws Exception {
        fault.set(new StackOverflowError("on purpose"));
        signIn.signIn("anna");
        assertTrue(next(states, ConnectionState.Reconnecting.class).reason().what().contains("fault"));
        FakeHub hub = next(hubs, FakeHub.class);
        assertTrue(hub.connected.await(LIMIT_SECONDS, TimeUnit.SECONDS));
        hub.become(new HubState.Connected(Instant.EPOCH));
        next(states, ConnectionState.Connected.class);
    }

    @Test
    void aFaultWhileTheSiteIsAskedAboutARefusalLeavesItConnecting() throws Exception {
        FakeHub hub = signIn("anna");
        signIn.serverInformation = () -> {
            throw new IllegalStateException("on purpose");
        };
        CredentialsRefusedException reason = new CredentialsRefusedException(403, "handshake unauthorized");
        hub.become(new HubState.Refused(reason));
        assertEquals(reason.problem(), next(states, ConnectionState.Reconnecting.class).reason());
        assertTrue(hub.reconnected.await(LIMIT_SECONDS, TimeUnit.SECONDS));
    }

    @Test
    void tellsTheWebPagesOfTheSignedInUserOnly() throws Exception {
        signIn.signIn("anna");
        FakeHub hub = next(hubs, FakeHub.class);
        assertTrue(hub.connected.await(LIMIT_SECONDS, TimeUnit.SECONDS));
        hub.become(new HubState.Connected(Instant.EPOCH));
        history.ended("1", "ben", "Not hers", 1);
        history.ended("2", "anna", "Maya", 139);
        awaitMessages(hub, 1);
        Event event = hub.published.getFirst();
        assertEquals("ftrack.action.trigger-user-interface", event.topic());
        assertEquals("applicationId=ftrack.client.web and user.id=\"id-anna\"", event.target());
        assertTrue(event.data().path("message").stringValue().startsWith("Maya 1 on "), event::toString);
        assertEquals(1, hub.published.size());
    }
}
