// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.statusbar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;

import org.ftracktray.listener.Activity;
import org.ftracktray.listener.ConnectionState;
import org.junit.jupiter.api.Test;

class ActivityWordsTest {
    private static final Instant THEN = Instant.parse("2026-03-02T07:12:00Z");
    private static final ConnectionState CONNECTED = new ConnectionState.Connected(THEN);
    private static final Optional<Activity> STARTED = Optional
            .of(new Activity(THEN, "t", "Started Maya", Optional.empty(), false));

    @Test
    void saysWhatWasDoneLastAsLongAsThatIsNews() {
        assertTrue(ActivityWords.of(STARTED, CONNECTED, THEN.plusSeconds(60)).endsWith("Started Maya"));
        assertEquals("Actions in the ftrack web page are answered.",
                ActivityWords.of(STARTED, CONNECTED, THEN.plus(ActivityWords.NEWS)));
    }

    @Test
    void saysThatItIsReadyBeforeAnythingWasDone() {
        assertEquals("Actions in the ftrack web page are answered.",
                ActivityWords.of(Optional.empty(), CONNECTED, THEN));
    }

    @Test
    void promisesNothingWithoutAConnection() {
        assertEquals("", ActivityWords.of(Optional.empty(), new ConnectionState.Stopped(), THEN));
    }

    @Test
    void keepsSilentAboutWhoWasSignedInBefore() {
        assertEquals("", ActivityWords.of(STARTED, new ConnectionState.SignedOut(), THEN.plusSeconds(1)));
    }
}
