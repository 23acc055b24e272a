// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

import org.ftracktray.client.Problem;
import org.ftracktray.listener.Activity;
import org.ftracktray.listener.ConnectionState;
import org.ftracktray.signin.Account;
import org.ftracktray.signin.KeyStorage;
import org.ftracktray.signin.SignInState;
import org.junit.jupiter.api.Test;

class EventPrinterTest {

    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
    private static final Account ANNA = new Account(URI.create("https://studio.example"), "anna", "id-1", "Anna");

    @Test
    void printsAStateAsOneLineOfText() {
        EventLine line = EventLine.of(new SignInState.SignedIn(ANNA, NOON, new KeyStorage.Environment()));
        assertEquals("2026-03-04T12:00:00Z signin signed-in: Signed in to https://studio.example as anna.",
                printed(false, line));
    }

    @Test
    void printsAStateAsOneJsonObject() {
        EventLine line = EventLine.of(new ConnectionState.Connecting(2));
        assertEquals("{\"at\":\"2026-03-04T12:00:00Z\",\"kind\":\"connection\",\"state\":\"connecting\","
                + "\"text\":\"Connecting, attempt 2.\",\"attempt\":2}", printed(true, line));
    }

    @Test
    void saysWhatWhyAndWhatToDoOfAProblem() {
        Problem problem = new Problem("The site refused the key.", "It was reset.", "Sign in again.");
        EventLine line = EventLine.of(new ConnectionState.Refused(problem));
        assertEquals("The site refused the key. It was reset. Sign in again.", line.text());
        assertEquals("Sign in again.", line.fields().get("remedy"));
    }

    @Test
    void neverBreaksALineOfText() {
        EventLine line = EventLine
                .of(new Activity(NOON, "ftrack.action.launch", "first\nsecond", Optional.of("paint"), false));
        assertEquals("2026-03-04T12:00:00Z event handled: first second", printed(false, line));
        assertEquals("paint", line.fields().get("actionIdentifier"));
    }

    private static String printed(boolean json, EventLine line) {
        StringWriter text = new StringWriter();
        new EventPrinter(new PrintWriter(text), json, Clock.fixed(NOON, ZoneOffset.UTC)).print(line);
        return text.toString().strip();
    }
}
