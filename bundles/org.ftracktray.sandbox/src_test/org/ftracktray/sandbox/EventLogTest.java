// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Iterator;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import tools.jackson.databind.JsonNode;

@Timeout(180)
class EventLogTest {

    private static final String QUESTION = "5:::{\"name\":\"ftrack.event\",\"args\":[{\"topic\":\"studio.question\","
            + "\"id\":\"q1\",\"data\":{\"n\":%s},\"target\":\"\",\"inReplyToEvent\":null,"
            + "\"source\":{\"id\":\"a\",\"user\":{\"username\":\"anna\"},\"applicationId\":\"asker\"}}]}";
    private static final String ANSWER = "5:::{\"name\":\"ftrack.event\",\"args\":[{\"topic\":\"ftrack.meta.reply\","
            + "\"id\":\"r1\",\"data\":{\"text\":\"yes\"},\"target\":\"id=a\",\"inReplyToEvent\":\"q1\","
            + "\"source\":{\"id\":\"b\",\"user\":{\"username\":\"ben\"},\"host\":\"ws-12\"}}]}";

    private RunningStudio studio;

    @BeforeEach
    void start() {
        studio = new RunningStudio();
    }

    @AfterEach
    void stop() {
        studio.close();
    }

    private Iterator<JsonNode> follow() throws Exception {
        HttpResponse<Stream<String>> stream = studio.http.send(
                HttpRequest.newBuilder(studio.at("/sandbox/events")).timeout(Duration.ofSeconds(60))
                        .headers("ftrack-user", "carla", "ftrack-api-key", "carla-key").build(),
                BodyHandlers.ofLines());
        assertEquals("text/event-stream; charset=utf-8", stream.headers().firstValue("Content-Type").orElseThrow());
        return stream.body().filter(line -> line.startsWith("data: "))
                .map(line -> RunningStudio.JSON.readTree(line.substring(6))).iterator();
    }

    @Test
    void tellsWhatWasAskedWhoAnsweredAndHowLongItTook() throws Exception {
        try (RawHub anna = RawHub.connect(studio, "anna", "anna-key");
                RawHub ben = RawHub.connect(studio, "ben", "ben-key")) {
            ben.subscribe("b", "topic=studio.question");
            Iterator<JsonNode> log = follow();
            anna.send(QUESTION.formatted("1"));
            ben.nextEvent();
            ben.send(ANSWER);

            JsonNode asked = log.next();
            assertEquals("studio.question", asked.path("topic").asString());
            assertEquals("{\"user\":\"anna\",\"application\":\"asker\",\"host\":\"\"}",
                    asked.path("source").toString());
            assertEquals("{\"n\":1}", asked.path("data").asString());
            assertEquals("ben", asked.path("reached").get(0).path("user").asString());
            assertEquals(0, asked.path("answers").size());
            JsonNode answered = log.next();
            assertEquals(asked.path("number"), answered.path("number"));
            JsonNode answer = answered.path("answers").get(0);
            assertEquals("ws-12", answer.path("source").path("host").asString());
            assertEquals("{\"text\":\"yes\"}", answer.path("data").asString());
            assertTrue(answer.path("ms").isIntegralNumber() && answer.path("ms").asLong() < 10_000);
        }
    }

    @Test
    void beginsWithWhatHappenedBeforeAndCutsWhatIsLong() throws Exception {
        try (RawHub anna = RawHub.connect(studio, "anna", "anna-key")) {
            anna.send(QUESTION.formatted("\"" + "x".repeat(50_000) + "\""));
            anna.send("5:1+::" + RawHub.event("studio.other", "a", "{}", ""));
            anna.next();

            Iterator<JsonNode> log = follow();
            assertEquals(16_001, log.next().path("data").asString().length());
            assertEquals("studio.other", log.next().path("topic").asString());
        }
    }

    @Test
    void showsNothingToStrangers() throws Exception {
        assertEquals(403, studio.get("/sandbox/events").statusCode());
    }
}
