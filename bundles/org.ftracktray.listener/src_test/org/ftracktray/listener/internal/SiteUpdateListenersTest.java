// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.listener.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.ftracktray.action.SiteUpdateListener;
import org.ftracktray.client.Session;
import org.ftracktray.client.event.Event;
import org.ftracktray.client.event.HubState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

class SiteUpdateListenersTest {

    private static final long LIMIT_SECONDS = 20;

    private final FakeSignIn signIn = new FakeSignIn();
    private final FakeHub hub = new FakeHub();
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final HubListener listener = new HubListener(signIn, new FakeActions(), new FakeHistory(),
            Path.of("target", "listener"), (site, credentials) -> hub,
            Duration.ofMillis(20), new SilentLog());

    @AfterEach
    void stop() {
        listener.close();
    }

    @Test
    void whoFollowsTheSiteHearsOfConnectionsAndChangesAlsoWhenAnotherFails() throws Exception {
        listener.siteFollowers = List.of(new Broken(), new Hearing());
        signIn.signIn("anna");
        assertTrue(hub.connected.await(LIMIT_SECONDS, TimeUnit.SECONDS));
        hub.become(new HubState.Connected(Instant.now()));
        assertEquals("connected anna", heard.poll(LIMIT_SECONDS, TimeUnit.SECONDS));
        assertEquals(List.of(), hub.deliver(Event.of("ftrack.update",
                JsonMapper.shared().readTree("{\"entities\": [{\"entityId\": \"t1\"}]}"))));
        assertEquals("updated t1", heard.poll(LIMIT_SECONDS, TimeUnit.SECONDS));
    }

    private final class Hearing implements SiteUpdateListener {
        @Override
        public void connected(Session session) {
            heard.add("connected " + session.credentials().user());
        }

        @Override
        public void updated(Session session, Event event) {
            heard.add("updated " + event.data().at("/entities/0/entityId").asString());
        }
    }

    private static final class Broken implements SiteUpdateListener {
        @Override
        public void connected(Session session) {
            throw new IllegalStateException("broken");
        }

        @Override
        public void updated(Session session, Event event) {
            throw new IllegalStateException("broken");
        }
    }
}
