// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

import org.junit.jupiter.api.Test;

class PacingTest {
    private static final Duration PAUSE = Duration.ofSeconds(7);

    private final Queue<Runnable> pauses = new ArrayDeque<>();
    private final List<Duration> lengths = new ArrayList<>();
    private int done;
    private final Pacing pacing = new Pacing(PAUSE, new ByHand(), () -> done++);

    private final class ByHand implements Threads {
        @Override
        public void onUiAfter(Duration pause, Runnable action) {
            lengths.add(pause);
            pauses.add(action);
        }

        @Override
        public void inBackground(Runnable work) {
            throw new AssertionError("not asked for");
        }

        @Override
        public void onUi(Runnable action) {
            throw new AssertionError("not asked for");
        }

        @Override
        public Failure explain(Throwable thrown) {
            throw new AssertionError(thrown);
        }
    }

    @Test
    void theFirstRequestIsDoneAtOnce() {
        pacing.request();
        assertEquals(1, done);
        assertEquals(List.of(PAUSE), lengths);
    }

    @Test
    void whatIsAskedForInThePauseIsDoneOnceAfterIt() {
        for (int request = 0; request < 1000; request++) {
            pacing.request();
        }
        assertEquals(1, done);
        pauses.remove().run();
        assertEquals(2, done);
    }

    @Test
    void aThousandRequestsInEachPauseAreDoneOncePerPause() {
        for (int pause = 0; pause < 5; pause++) {
            for (int request = 0; request < 1000; request++) {
                pacing.request();
            }
            pauses.remove().run();
        }
        assertEquals(6, done);
        assertEquals(1, pauses.size());
    }

    @Test
    void aQuietPauseEndsItAndTheNextRequestIsDoneAtOnceAgain() {
        pacing.request();
        pauses.remove().run();
        assertEquals(1, done);
        assertEquals(0, pauses.size());
        pacing.request();
        assertEquals(2, done);
    }

    @Test
    void aRequestFromWithinTheActionWaitsForThePause() {
        Pacing[] own = new Pacing[1];
        own[0] = new Pacing(PAUSE, new ByHand(), () -> {
            if (done++ == 0) {
                own[0].request();
            }
        });
        own[0].request();
        assertEquals(1, done);
        pauses.remove().run();
        assertEquals(2, done);
    }
}
