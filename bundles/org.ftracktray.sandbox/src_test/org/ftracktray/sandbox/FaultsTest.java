// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {

    private RunningStudio studio;

    @BeforeEach
    void start() {
        studio = new RunningStudio(SandboxOptions.defaults().withHeartbeat(Duration.ofMillis(100))
                .withKeys(Map.of("anna", "anna-key", "ben", "ben-key")));
    }

    @AfterEach
    void stop() {
        studio.close();
    }

    private void cause(String faults) throws Exception {
        assertEquals(200, studio.post("/sandbox/faults", faults).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fin", "reset", "close", "disconnect"})
    void endsConnections(String way) throws Exception {
        try (RawHub anna = RawHub.connect(studio, "anna", "anna-key");
                RawHub ben = RawHub.connect(studio, "ben", "ben-key")) {
            cause("{\"connections\":\"" + way + "\",\"user\":\"anna\"}");
            if (way.equals("disconnect")) {
                assertEquals("0::", anna.next());
            }
            anna.awaitEnd();
            assertEquals(way.equals("close"), anna.closeFrameSeen());
            ben.send("5:1+::" + RawHub.event("x", "b", "{}", ""));
            assertEquals("6:::1+[{\"success\":true}]", ben.next());
        }
    }

    @Test
    void fallsSilentWithoutEndingTheConnection() throws Exception {
        try (RawHub anna = RawHub.connect(studio, "anna", "anna-key")) {
            cause("{\"connections\":\"silence\"}");
            anna.send("5:1+::" + RawHub.event("x", "a", "{}", ""));
            assertEquals(1, RunningStudio.JSON.readTree(studio.get("/sandbox/faults").body()).path("connections")
                    .asInt());
            assertFalse(anna.closeFrameSeen());
        }
    }

    @Test
    void failsTheNextRequestsAndThenServesAgain() throws Exception {
        cause("{\"requests\":{\"count\":2,\"path\":\"/api\",\"status\":503,\"html\":true}}");

        for (int i = 0; i < 2; i++) {
            var answer = studio.post("/api", "[]", "ftrack-user", "anna", "ftrack-api-key", "anna-key");
            assertEquals(503, answer.statusCode());
            assertTrue(answer.body().startsWith("<!DOCTYPE html>"));
        }
        assertEquals("[]", studio.call("[]").toString());
    }

    @Test
    void takesAUsersKeysAway() throws Exception {
        cause("{\"revoke\":\"anna\"}");

        assertEquals("InvalidCredentialsError", studio.call("[]").path("exception").asString());
    }

    @Test
    void goesOfflineAndComesBackOnTheSamePort() throws Exception {
        cause("{\"offline_ms\":300}");

        assertThrows(IOException.class, () -> {
            while (true) {
                studio.get("/");
            }
        });
        int status = 0;
        long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (status != 200 && System.nanoTime() < until) {
            try {
                status = studio.get("/").statusCode();
            } catch (IOException e) {
                Thread.onSpinWait();
            }
        }
        assertEquals(200, status);
    }

    @Test
    void refusesPagesOfOtherSitesAndNonsense() throws Exception {
        assertEquals(403,
                studio.post("/sandbox/faults", "{\"revoke\":\"anna\"}", "Origin", "http://evil.example").statusCode());
        assertEquals(400, studio.post("/sandbox/faults", "{\"revoke\":\"nobody\"}").statusCode());
        assertEquals(400, studio.post("/sandbox/faults", "{\"connections\":\"vanish\"}").statusCode());
        assertEquals(400, studio.post("/sandbox/faults", "{\"rename\":{\"user\":\"anna\"}}").statusCode());
        assertEquals(400,
                studio.post("/sandbox/faults", "{\"rename\":{\"user\":\"anna\",\"to\":\"ben\"}}").statusCode());
        assertEquals(400, studio.post("/sandbox/faults", "nonsense").statusCode());
    }
}
