// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.ftracktray.client.ApiKey;
import org.ftracktray.client.Credentials;
import org.ftracktray.client.Session;
import org.ftracktray.client.UnreachableException;
import org.ftracktray.client.scripted.ScriptedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class ThumbnailTest {
    private ScriptedServer server;
    private Session session;

    @BeforeEach
    void start() throws Exception {
        server = new ScriptedServer();
        session = Session.open(server.url(), new Credentials("anna b", new ApiKey("secret+key")));
    }

    @AfterEach
    void stop() throws Exception {
        session.close();
        server.close();
    }

    @Test
    void aPictureIsFetchedFromWhereTheSiteKeepsItWithoutTakingTheKeyThere() {
        server.on("/component/thumbnail", peer -> peer.answer(302, "text/html", "", "Location: /store/1.png"));
        server.on("/store/1.png", peer -> peer.answer(200, "image/png", "pixels"));
        assertArrayEquals("pixels".getBytes(StandardCharsets.US_ASCII), session.thumbnail("c&1", 64).orElseThrow());
        assertEquals("/component/thumbnail?id=c%261&size=64&username=anna+b&apiKey=secret%2Bkey",
                server.requests().getFirst().path());
        assertEquals("/store/1.png", server.requests().getLast().path());
        assertFalse(server.requests().getLast().headers().toString().contains("secret"));
    }

    @Test
    void thePlaceholderOfTheSiteIsNoPicture() {
        server.on("/component/thumbnail", peer -> peer.answer(302, "text/html", "", "Location: /img/thumbnail2.png"));
        assertEquals(Optional.empty(), session.thumbnail("1", 64));
        assertEquals(1, server.requests().size());
    }

    @Test
    void whatIsNoPictureIsLeftOut() {
        server.on("/component/thumbnail", peer -> peer.answer(200, "text/html", "<html>Please sign in</html>"),
                peer -> peer.answer(403, "text/plain", "no"), peer -> peer.answer(302, "text/html", ""));
        for (int i = 0; i < 3; i++) {
            assertEquals(Optional.empty(), session.thumbnail("1", 64));
        }
    }

    @Test
    void theKeyIsNotInWhatIsSaidOfAFailure() throws Exception {
        server.on("/component/thumbnail", peer -> peer.reset());
        UnreachableException failure = assertThrows(UnreachableException.class, () -> session.thumbnail("1", 64));
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        assertFalse((trace + failure.problem().sentence()).contains("secret"), trace.toString());
    }
}
