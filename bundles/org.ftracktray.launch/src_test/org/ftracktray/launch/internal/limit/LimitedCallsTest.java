// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 180, threadMode = SEPARATE_THREAD)
class LimitedCallsTest {

    private static final Duration SHORT = Duration.ofMillis(100);
    private static final Duration LONG = Duration.ofMinutes(10);

    private final CountDownLatch comesBack = new CountDownLatch(1);
    private final LimitedCalls calls = new LimitedCalls(SHORT, LONG);

    @AfterEach
    void letThemGo() {
        comesBack.countDown();
    }

    @Test
    void givesTheResultAndWhatWasThrown() {
        LimitedCalls patient = new LimitedCalls(LONG, LONG);
        assertEquals(7, patient.call("/a", () -> false, () -> 7));
        assertThrows(IllegalStateException.class, () -> patient.call("/a", () -> false, () -> {
            throw new IllegalStateException();
        }));
        assertThrows(StackOverflowError.class, () -> patient.call("/a", () -> false, () -> {
            throw new StackOverflowError();
        }));
        assertEquals(8, patient.call("/a", () -> false, () -> 8));
    }

    @Test
    void aPlaceThatDoesNotAnswerIsNamedAndLeft() {
        NoAnswerException e = assertThrows(NoAnswerException.class, () -> calls.call("/mnt", () -> false, () -> {
            LimitedCalls.asks("/mnt/gone/maya");
            return hang();
        }));
        assertEquals("/mnt/gone/maya", e.place());
        assertEquals("It did not answer within 100 milliseconds.", e.getMessage());
        assertEquals(1, answer("/opt", () -> 1));
    }

    @Test
    void aPlaceWithAThreadThatStillWaitsIsNotAskedAgain() {
        assertThrows(NoAnswerException.class, () -> calls.call("/gone", () -> false, this::hang));
        AtomicInteger asked = new AtomicInteger();
        for (String place : new String[]{"/gone", "/gone/below/it"}) {
            NoAnswerException again = assertThrows(NoAnswerException.class,
                    () -> calls.call(place, () -> false, asked::incrementAndGet));
            assertTrue(again.getMessage().contains("still does not answer"));
        }
        assertEquals(0, asked.get());
        assertEquals(1, answer("/gone2", () -> 1));
    }

    @Test
    void aPlaceThatAnswersAgainIsAskedAgain() {
        assertThrows(NoAnswerException.class, () -> calls.call("/gone", () -> false, this::hang));
        comesBack.countDown();
        assertEquals(1, answer("/gone", () -> 1));
    }

    /** Asked again when a busy machine takes longer than a fifth of the limit, and until who hung has come back. */
    private int answer(String place, Supplier<Integer> work) {
        while (true) {
            try {
                return calls.call(place, () -> false, work);
            } catch (NoAnswerException e) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void theThreadsThatAreLeftAreFew() {
        AtomicInteger hanging = new AtomicInteger();
        // one that was left before a busy machine began it does not hang
        for (int i = 0; hanging.get() < 16; i++) {
            String place = "/gone" + i;
            assertThrows(NoAnswerException.class, () -> calls.call(place, () -> false, () -> {
                hanging.incrementAndGet();
                return hang();
            }));
        }
        AtomicInteger asked = new AtomicInteger();
        assertThrows(NoAnswerException.class, () -> calls.call("/other", () -> false, asked::incrementAndGet));
        assertEquals(0, asked.get());
    }

    @Test
    void aCallEndsWhenSomebodyCancels() {
        AtomicBoolean cancelled = new AtomicBoolean();
        LimitedCalls patient = new LimitedCalls(LONG, LONG);
        assertThrows(CancellationException.class, () -> patient.call("/gone", cancelled::get, () -> {
            cancelled.set(true);
            return hang();
        }));
    }

    @Test
    void workThatGoesOnForEverIsLeftThoughItAnswers() {
        LimitedCalls whole = new LimitedCalls(LONG, SHORT);
        CountDownLatch ended = new CountDownLatch(1);
        assertThrows(NoAnswerException.class, () -> whole.call("/a", () -> false, () -> {
            try {
                while (true) {
                    LimitedCalls.asks("/a/b");
                }
            } finally {
                ended.countDown();
            }
        }));
        await(ended);
    }

    @Test
    void aThreadThatWasLeftDoesNothingMoreWhenItComesBack() throws InterruptedException {
        AtomicBoolean wentOn = new AtomicBoolean();
        CountDownLatch over = new CountDownLatch(1);
        assertThrows(NoAnswerException.class, () -> calls.call("/gone", () -> false, () -> {
            try {
                hang();
                LimitedCalls.answered();
                wentOn.set(true);
                return 0;
            } finally {
                over.countDown();
            }
        }));
        comesBack.countDown();
        await(over);
        assertFalse(wentOn.get());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As a mount does: it does not care about an interruption. */
    private int hang() {
        boolean over = false;
        while (!over) {
            try {
                comesBack.await();
                over = true;
            } catch (InterruptedException e) {
                over = false;
            }
        }
        return 0;
    }
}
