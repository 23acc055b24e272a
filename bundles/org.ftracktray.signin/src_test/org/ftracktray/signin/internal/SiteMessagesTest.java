// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.ftracktray.client.Problem;
import org.ftracktray.signin.SignInField;
import org.ftracktray.signin.SignInState.SignedIn;
import org.ftracktray.signin.SignInState.SignedOut;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever is wrong with a site has a sentence of its own, at the site's field, with something to do about it. */
@Timeout(120)
class SiteMessagesTest extends StudioTest {
    private Problem problem(URI site) throws InterruptedException {
        fixture.signIn.withApiKey(site, "anna", anna);
        SignedOut state = fixture.next(SignedOut.class);
        assertEquals(Optional.of(SignInField.SITE), state.field(), state.toString());
        Problem problem = state.problem().orElseThrow();
        assertFalse(problem.remedy().isEmpty(), state.toString());
        return problem;
    }

    private static void answerWithoutTls(ServerSocket server) {
        try (Socket socket = server.accept()) {
            socket.getInputStream().read();
            socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void eachKindOfTroubleHasItsOwnSentence() throws Exception {
        List<String> sentences = new ArrayList<>();
        // longer than a name may be, so that no name server is asked
        sentences.add(problem(URI.create("https://" + "no-such-studio".repeat(5) + ".example")).what());
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Thread.ofVirtual().start(() -> answerWithoutTls(plain));
            sentences.add(problem(URI.create("https://127.0.0.1:" + plain.getLocalPort())).what());
        }
        studio.version = "3.3.10";
        sentences.add(problem(studio.site()).what());
        studio.isFtrack = false;
        sentences.add(problem(studio.site()).what());
        studio.status = 407;
        sentences.add(problem(studio.site()).what());
        studio.close();
        sentences.add(problem(studio.site()).what());
        assertTrue(sentences.get(0).contains("was not found"), sentences.toString());
        assertTrue(sentences.get(1).contains("secure connection"), sentences.toString());
        assertTrue(sentences.get(2).contains("too old"), sentences.toString());
        assertTrue(sentences.get(3).contains("not ftrack"), sentences.toString());
        assertTrue(sentences.get(4).contains("not by ftrack"), sentences.toString());
        assertTrue(sentences.get(5).contains("Nothing answers"), sentences.toString());
    }

    @Test
    void aBadSiteIsAskedAgainEachTime() throws Exception {
        studio.isFtrack = false;
        problem(studio.site());
        studio.isFtrack = true;
        fixture.signIn.withApiKey(studio.site(), "anna", anna);
        fixture.next(SignedIn.class);
    }
}
