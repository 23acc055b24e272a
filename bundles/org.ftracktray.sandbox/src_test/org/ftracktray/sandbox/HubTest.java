// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

class HubTest {

    private RunningStudio studio;

    @BeforeEach
    void start() {
        studio = new RunningStudio(SandboxOptions.defaults().withHeartbeat(Duration.ofMillis(200))
                .withKeys(Map.of("anna", "anna-key", "ben", "ben-key")));
    }

    @AfterEach
    void stop() {
        studio.close();
    }

    @Test
    void refusesAHandshakeWithAWrongKey() throws Exception {
        var answer = studio.get("/socket.io/1/", "ftrack-user", "anna", "ftrack-api-key", "wrong");

        assertEquals(403, answer.statusCode());
        assertEquals("handshake unauthorized", answer.body());
        assertEquals(403, studio.get("/socket.io/1/").statusCode());
    }

    @Test
    void acceptsCredentialsInTheQueryAsWell() throws Exception {
        var answer = studio.get("/socket.io/1/?api_user=anna&api_key=anna-key&t=1");

        assertTrue(answer.body().matches("\\w+:60:60:websocket"), answer.body());
    }

    @Test
    void sendsAwayWhoeverHasNoHandshake() throws Exception {
        try (RawHub stranger = RawHub.open(studio, "nonsense")) {
            assertEquals("7:::1+0", stranger.next());
            stranger.awaitEnd();
        }
    }

    @Test
    void opensASocketOnceForEachHandshake() throws Exception {
        String sid = RawHub.handshake(studio, "anna", "anna-key");
        try (RawHub first = RawHub.open(studio, sid); RawHub second = RawHub.open(studio, sid)) {
            assertEquals("1::", first.next());
            assertEquals("7:::1+0", second.next());
        }
    }

    @Test
    void beatsAndAcknowledges() throws Exception {
        try (RawHub anna = RawHub.connect(studio, "anna", "anna-key")) {
            anna.skipHeartbeats = false;
            assertEquals("2::", anna.next());
            anna.skipHeartbeats = true;
            anna.send("5:1+::" + RawHub.event("ftrack.meta.subscribe", "a",
                    "{\"subscriber\":{\"id\":\"a\"},\"subscription\":\"topic=x\"}", ""));
            assertEquals("6:::1+[{\"success\":true}]", anna.next());
            anna.send("5:9::" + RawHub.event("nobody.cares", "a", "{}", ""));
            assertEquals("6:::9", anna.next());
        }
    }

    @Test
    void deliversAnEventOncePerConnectionWithTheSendersIdentity() throws Exception {
        try (RawHub anna = RawHub.connect(studio, "anna", "anna-key");
                RawHub ben = RawHub.connect(studio, "ben", "ben-key")) {
            ben.subscribe("b1", "topic=greeting");
            ben.subscribe("b2", "topic=greeting and source.user.username=anna");
            anna.send("5:::" + RawHub.event("greeting", "hub-a", "{\"text\":\"a:b::c \u65e5\u672c\"}", ""));
            anna.send("5:::" + RawHub.event("greeting", "hub-a", "{\"text\":\"second\"}", ""));

            JsonNode first = ben.nextEvent();
            assertEquals("a:b::c \u65e5\u672c", first.path("data").path("text").asString());
            assertEquals("anna", first.path("source").path("user").path("username").asString());
            assertFalse(first.path("source").path("user").path("id").asString("").isEmpty());
            assertEquals(7, first.size());
            assertEquals("second", ben.nextEvent().path("data").path("text").asString());
        }
    }

    @Test
    void routesByTargetAndBringsRepliesBack() throws Exception {
        try (RawHub anna = RawHub.connect(studio, "anna", "anna-key");
                RawHub ben = RawHub.connect(studio, "ben", "ben-key")) {
            anna.subscribe("hub-a", "topic=ftrack.meta.reply");
            ben.subscribe("hub-b", "topic=ftrack.meta.reply");
            ben.send("5:::" + RawHub.event("ftrack.meta.reply", "hub-b", "{\"n\":1}", "id=hub-a"));

            assertEquals(1, anna.nextEvent().path("data").path("n").asInt());
            ben.send("5:1+::" + RawHub.event("other", "hub-b", "{}", ""));
            assertEquals("6:::1+[{\"success\":true}]", ben.next());
        }
    }

    @Test
    void toleratesTheSameSubscriptionTwiceButNotTwoOnOneIdentifier() throws Exception {
        try (RawHub anna = RawHub.connect(studio, "anna", "anna-key")) {
            anna.subscribe("s", "topic=x");
            anna.subscribe("s", "topic=x");
            anna.send("5:7+::" + RawHub.event("ftrack.meta.subscribe", "s",
                    "{\"subscriber\":{\"id\":\"s\"},\"subscription\":\"topic=y\"}", ""));
            assertTrue(anna.next().startsWith("6:::7+[{\"success\":false"));
        }
    }

    @Test
    void saysWhatIsWrongWithAnExpression() throws Exception {
        try (RawHub anna = RawHub.connect(studio, "anna", "anna-key")) {
            anna.send("5:7+::" + RawHub.event("ftrack.meta.subscribe", "s",
                    "{\"subscriber\":{\"id\":\"s\"},\"subscription\":\"topic=\"}", ""));
            String ack = anna.next();
            assertTrue(ack.startsWith("6:::7+[{\"success\":false,\"message\":\""), ack);
        }
    }

    @Test
    void survivesFramesThatAreNoPackets() throws Exception {
        try (RawHub anna = RawHub.connect(studio, "anna", "anna-key")) {
            for (String bad : new String[]{"", "garbage", "5:::{bad json", "5:::", "9::", "8::", "3:::hello", "4:::{}",
                    "6:::x", "5:::{\"name\":\"other\",\"args\":[]}", "5:::{\"name\":\"ftrack.event\",\"args\":[7]}"}) {
                anna.send(bad);
            }
            anna.send("5:1+::" + RawHub.event("still.there", "a", "{}", ""));
            assertEquals("6:::1+[{\"success\":true}]", anna.next());
        }
    }

    @Test
    void forgetsSubscriptionsWhenTheConnectionEnds() throws Exception {
        RawHub gone = RawHub.connect(studio, "ben", "ben-key");
        gone.subscribe("s", "topic=x");
        gone.send("0::");
        assertEquals("0::", gone.next());
        gone.awaitEnd();
        try (RawHub anna = RawHub.connect(studio, "anna", "anna-key")) {
            anna.subscribe("s", "topic=y");
            anna.send("5:1+::" + RawHub.event("x", "a", "{}", ""));
            assertEquals("6:::1+[{\"success\":true}]", anna.next());
        }
    }

    @Test
    void endsConnectionsInOrderWhenTheStudioCloses() throws Exception {
        try (RawHub anna = RawHub.connect(studio, "anna", "anna-key")) {
            studio.studio.close();
            assertEquals("0::", anna.next());
            anna.awaitEnd();
            assertFalse(anna.closeFrameSeen());
        }
    }

    @Test
    void announcesChangesInTheShapeOfFtrack() throws Exception {
        JsonNode task = studio.query("select status_id, parent_id from Task limit 1").get(0);
        String done = studio.query("Status where name is \"On Hold\"").get(0).path("id").asString();
        try (RawHub ben = RawHub.connect(studio, "ben", "ben-key")) {
            ben.subscribe("s", "topic=ftrack.update");
            studio.post("/api",
                    "[{\"action\":\"update\",\"entity_type\":\"Task\",\"entity_key\":[\"" + task.path("id").asString()
                            + "\"],\"entity_data\":{\"status_id\":\"" + done + "\"}}]",
                    "ftrack-user", "anna", "ftrack-api-key", "anna-key", "ftrack-clienttoken", "token-1",
                    "ftrack-pushtoken", "undefined");

            JsonNode event = ben.nextEvent();
            JsonNode entity = event.path("data").path("entities").get(0);
            assertEquals("task", entity.path("entityType").asString());
            assertEquals("update", entity.path("action").asString());
            assertEquals("[\"statusid\"]", entity.path("keys").toString());
            assertEquals(task.path("status_id"), entity.path("changes").path("statusid").path("old"));
            assertEquals(done, entity.path("changes").path("statusid").path("new").asString());
            assertEquals("Shot", entity.path("parents").get(1).path("entity_type").asString());
            assertEquals("token-1", event.path("data").path("clientToken").asString());
            assertEquals("", event.path("data").path("pushToken").asString());
            assertEquals("anna", event.path("source").path("user").path("username").asString());
        }
    }
}
