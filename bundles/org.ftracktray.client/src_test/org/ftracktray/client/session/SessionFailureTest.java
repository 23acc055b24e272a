// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;

import org.ftracktray.client.ApiKey;
import org.ftracktray.client.ConnectionOptions;
import org.ftracktray.client.Credentials;
import org.ftracktray.client.CredentialsRefusedException;
import org.ftracktray.client.FtrackException;
import org.ftracktray.client.NotFtrackException;
import org.ftracktray.client.NotFtrackException.Found;
import org.ftracktray.client.PermissionDeniedException;
import org.ftracktray.client.ProtocolException;
import org.ftracktray.client.ServerErrorException;
import org.ftracktray.client.Session;
import org.ftracktray.client.UnreachableException;
import org.ftracktray.client.UnreachableException.Reason;
import org.ftracktray.client.scripted.Peer;
import org.ftracktray.client.scripted.ScriptedServer;
import org.ftracktray.client.scripted.ScriptedServer.Script;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way in which a request can fail is told apart. */
@Timeout(180)
class SessionFailureTest {
    private ScriptedServer server;
    private Session session;

    @BeforeEach
    void start() throws Exception {
        server = new ScriptedServer();
        open(Duration.ofSeconds(20));
    }

    private void open(Duration limit) {
        session = Session.open(server.url(), new Credentials("anna", new ApiKey("secret-key")),
                ConnectionOptions.defaults().withRequestTimeout(limit));
    }

    @AfterEach
    void stop() throws Exception {
        session.close();
        server.close();
    }

    private <E extends FtrackException> E fails(Class<E> kind, Script... scripts) {
        server.on("/api", scripts);
        var error = assertThrows(kind, () -> session.query("Task"));
        assertFalse(error.getMessage().contains("secret-key"), error.getMessage());
        assertFalse(error.problem().what().isBlank());
        return error;
    }

    private static Script answer(int status, String body, String... headers) {
        return peer -> peer.answer(status, "application/json", body, headers);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 401, 400, 500})
    void wrongCredentials(int status) {
        var error = fails(CredentialsRefusedException.class, answer(status,
                "{\"exception\":\"InvalidCredentialsError\",\"content\":\"The key secret-key is not valid.\",\"error_code\":null}"));
        assertEquals(status, error.status());
        assertEquals("The key ******** is not valid.", error.serverText());
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 407})
    void aRefusalThatIsNotFtracksSaysNothingOfTheKey(int status) {
        for (var body : new String[]{"<html><title>Sign in</title>", "", "{\"error\":\"denied\"}", "Forbidden"}) {
            assertEquals(Found.REFUSED_IN_BETWEEN, fails(NotFtrackException.class, answer(status, body)).found());
        }
    }

    @Test
    void wrongCredentialsByErrorCode() {
        fails(CredentialsRefusedException.class,
                answer(200,
                        "{\"exception\":\"ServerError\",\"content\":\"x\",\"error_code\":\"api_credentials_invalid\"}"));
    }

    @Test
    void missingPermission() {
        assertEquals("No.", fails(PermissionDeniedException.class,
                answer(403, "{\"exception\":\"PermissionError\",\"content\":\"No.\"}")).serverText());
    }

    @Test
    void anErrorOfTheServerKeepsItsNameTextAndStatus() {
        var error = fails(ServerErrorException.class,
                answer(500,
                        "{\"exception\":\"ParseError\",\"content\":\"Failed to parse: select\",\"error_code\":null}"));
        assertEquals("ParseError", error.serverException());
        assertEquals("Failed to parse: select", error.serverText());
        assertEquals(500, error.status());
        assertEquals(1, server.requests().size());
    }

    @Test
    void anErrorWithStatus200IsAnErrorToo() {
        var error = fails(ServerErrorException.class,
                answer(200, "{\"exception\":\"ValidationError\",\"content\":\"name is missing\"}"));
        assertEquals("ValidationError: name is missing", error.problem().cause());
        assertFalse(error.temporary());
    }

    @Test
    void aMalformedBodyReportedByTheServer() {
        var error = fails(ServerErrorException.class, answer(422, "{\"detail\":[{\"loc\":[],\"msg\":\"bad\"}]}"));
        assertTrue(error.serverText().contains("bad"));
    }

    @Test
    void tooManyRequestsAndAnOverloadedServerAreTemporaryAndSayWhenToComeBack() {
        var many = fails(ServerErrorException.class, answer(429, "", "Retry-After: 7"));
        assertEquals(Duration.ofSeconds(7), many.retryAfter().orElseThrow());
        assertTrue(many.temporary() && many.problem().remedy().contains("7 seconds"), many.problem().remedy());
        var busy = fails(ServerErrorException.class,
                answer(503, "<h1>Busy</h1>", "Retry-After: Wed, 21 Oct 2015 07:28:00 GMT"));
        assertEquals(Duration.ZERO, busy.retryAfter().orElseThrow());
        assertTrue(fails(ServerErrorException.class, answer(502, "<html>")).retryAfter().isEmpty());
        fails(ServerErrorException.class, answer(500, "Internal Server Error"));
    }

    @Test
    void aWebPageInsteadOfData() {
        var error = fails(NotFtrackException.class, answer(200, "\n <!DOCTYPE html><title>Guest WiFi</title>"));
        assertEquals(Found.WEB_PAGE, error.found());
        assertTrue(error.getMessage().contains("Guest WiFi"), error.getMessage());
    }

    @Test
    void anEmptyAnswer() {
        assertEquals(Found.NOTHING, fails(NotFtrackException.class, answer(200, "  ")).found());
    }

    @Test
    void aRedirectionToASignInPageShowsNoQuery() {
        var error = fails(NotFtrackException.class,
                answer(302, "", "Location: https://login.example.org/sso?token=abc"));
        assertEquals(Found.REDIRECT, error.found());
        assertTrue(error.getMessage().contains("login.example.org"), error.getMessage());
        assertFalse(error.getMessage().contains("abc"), error.getMessage());
        assertEquals(1, server.requests().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[1]", "[{}]", "{\"a\":", "[{\"action\":\"query\",\"data\":{}}]",
            "[[]]",
            "not json", "[{\"action\":\"query\",\"data\":[]},{}]"})
    void anAnswerOfAnotherShape(String body) {
        fails(ProtocolException.class, answer(200, body));
    }

    @Test
    void anAnswerNestedTooDeep() {
        fails(ProtocolException.class, answer(200, "[".repeat(200_000)));
    }

    @Test
    void invalidTextInAnAnswerIsReplaced() {
        server.on("/api", peer -> {
            var body = "[{\"action\":\"query\",\"data\":[{\"__entity_type__\":\"Task\",\"id\":\"1\",\"name\":\"a?b\"}],\"metadata\":{}}]"
                    .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
            body[new String(body, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf('?')] = (byte) 0xff;
            peer.raw("HTTP/1.1 200 OK\r\nContent-Length: " + body.length + "\r\n\r\n");
            peer.raw(body);
        });
        assertEquals("a\ufffdb", session.first("Task").orElseThrow().string("name").orElseThrow());
    }

    @Test
    void aSilentServerIsGivenUpAfterTheTimeLimit() {
        open(Duration.ofMillis(300));
        assertEquals(Reason.TIMED_OUT, fails(UnreachableException.class, Peer::ignore).reason());
    }

    @Test
    void anAnswerThatNeverEndsIsGivenUpAfterTheTimeLimit() {
        open(Duration.ofMillis(300));
        assertEquals(Reason.TIMED_OUT, fails(UnreachableException.class, peer -> {
            peer.raw("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n[");
            peer.ignore();
        }).reason());
    }

    @Test
    void aReadIsRepeatedOnceWhenTheConnectionBreaks() {
        server.on("/api", Peer::reset, answer(200, "[{\"action\":\"query\",\"data\":[],\"metadata\":{}}]"));
        assertTrue(session.query("Task").isEmpty());
        assertEquals(Reason.OTHER, fails(UnreachableException.class, Peer::reset).reason());
        assertEquals(4, server.requests().size());
    }

    @Test
    void aChangeIsNeverRepeated() {
        server.on("/api", Peer::reset, answer(200, "[]"));
        assertThrows(UnreachableException.class, () -> session.create("Task", Map.of()));
        assertEquals(1, server.requests().size());
    }
}
