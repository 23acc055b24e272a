// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

/** Whatever comes costs its sender an answer, and the others nothing. */
@Timeout(value = 180, threadMode = SEPARATE_THREAD)
class HostileRequestsTest {

    private final RunningStudio studio = new RunningStudio();
    private final List<Socket> sockets = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        studio.close();
    }

    @Test
    void halfRequestsOfManyKeepNobodyWaiting() throws Exception {
        for (int i = 0; i < 250; i++) {
            send("POST /api HTTP/1.1\r\nHost: localhost\r\nftrack-user: anna\r\nftrack-api-key: anna-key\r\n"
                    + "Content-Length: 1000\r\n\r\n[");
            send("POST /api HTTP/1.1\r\nHost: loc");
        }
        assertTrue(studio.query("Task").size() > 0);
        assertEquals(200, studio.get("/").statusCode());
    }

    @Test
    void aFileThatNobodyExpectsIsRefusedBeforeItWasSent() throws Exception {
        Socket socket = send("PUT /component/put?token=none HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Length: 200000000\r\n\r\nthe beginning");
        byte[] answer = socket.getInputStream().readNBytes(12);
        assertEquals("HTTP/1.1 403", new String(answer, StandardCharsets.US_ASCII));
    }

    @Test
    void aLinkDoesNotRemoveAFile() throws Exception {
        var signedIn = studio.post("/signin", "user=anna&password=", "Content-Type",
                "application/x-www-form-urlencoded");
        String cookie = signedIn.headers().firstValue("Set-Cookie").orElse("none=").split(";")[0];
        assertEquals(403, studio.get("/component/remove?id=1", "Cookie", cookie).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For", "Forwarded", "X-Real-IP", "Via", "X-Forwarded-Host"})
    void whatAProxyHandsOnIsNotFromHere(String header) throws Exception {
        assertEquals(200, studio.get("/sandbox/faults").statusCode());
        assertEquals(403, studio.get("/sandbox/faults", header, "8.8.8.8").statusCode());
    }

    @Test
    void queriesThatAreTooDeepOrTooCostlyAreRefused() throws Exception {
        List<String> queries = new ArrayList<>(List.of("select " + "parent.".repeat(20_000) + "name from Task",
                "Task where " + "parent.".repeat(20_000) + "name is a",
                "Task where " + "(".repeat(50_000) + "name is a",
                "Task where " + "not ".repeat(50_001) + "name is a and (", "Task order by " + "parent.".repeat(9_000)
                        + "name",
                "Task where id in (" + "select id from Task where id in (".repeat(5_000)));
        String deep = "name like \"%nobody%\"";
        for (int i = 0; i < 90; i++) {
            deep = "parent has (children any (" + deep + "))";
        }
        queries.add("Task where " + deep);
        for (String query : queries) {
            assertRefused(query);
        }
    }

    @Test
    void aPatternWithManyPiecesIsAnswered() throws Exception {
        assertEquals(0, studio.query("Task where name like \"" + "%a".repeat(5_000) + "%b\"").size());
    }

    @Test
    void aBatchThatAsksForEverythingOverAndOverIsRefused() throws Exception {
        String query = "{\"action\":\"query\",\"expression\":\"select id from TypedContext\"}";
        JsonNode answer = answer("[" + String.join(",", java.util.Collections.nCopies(40_000, query)) + "]");
        assertTrue(answer.path("content").asString("").contains("costs too much"), answer.path("content").toString());
    }

    @Test
    void bodiesOfAnyDepthAreAnswered() throws Exception {
        for (int depth : new int[]{400, 1_500, 100_000}) {
            assertRefusedBody("[".repeat(depth) + "]".repeat(depth));
            assertRefusedBody("[".repeat(depth));
            assertRefusedBody("[" + "{\"a\":".repeat(depth) + "1" + "}".repeat(depth) + "]");
        }
        assertRefusedBody("[{\"action\":\"query\",\"expression\":" + "9".repeat(500_000) + "}]");
    }

    private void assertRefused(String query) throws Exception {
        assertRefusedBody("[" + RunningStudio.JSON.createObjectNode().put("action", "query").put("expression", query)
                + "]");
    }

    private void assertRefusedBody(String body) throws Exception {
        JsonNode answer = answer(body);
        assertTrue(answer.has("exception"), () -> answer.toString().substring(0, Math.min(300, answer.toString()
                .length())));
        assertTrue(answer.path("content").asString("").length() < 3_000,
                () -> answer.path("content").asString("").substring(0, 300));
    }

    /** Without a limit of its own: on a busy machine an expensive query takes a while until it is refused. */
    private JsonNode answer(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(studio.at("/api")).headers("ftrack-user", "anna",
                "ftrack-api-key", "anna-key").POST(HttpRequest.BodyPublishers.ofString(body)).build();
        return RunningStudio.JSON.readTree(studio.http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    private Socket send(String text) throws IOException {
        Socket socket = new Socket("127.0.0.1", studio.studio.url().getPort());
        sockets.add(socket);
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }
}
