// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.ftracktray.client.Problem;
import org.ftracktray.launch.LaunchResult;
import org.junit.jupiter.api.Test;

class ClickGuardTest {

    private Instant now = Instant.parse("2026-01-01T10:00:00Z");
    private boolean stopped;
    private final AtomicInteger launches = new AtomicInteger();
    private final ClickGuard guard = new ClickGuard(Duration.ofSeconds(3), () -> now, launched -> stopped);

    @Test
    void aSecondClickWhileTheFirstIsUnderWayGetsItsResult() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        LaunchResult result = new LaunchResult.Started(null);
        CompletableFuture<LaunchResult> first = CompletableFuture.supplyAsync(() -> guard.once("maya task", () -> {
            inside.countDown();
            await(go);
            return result;
        }), Thread::startVirtualThread);
        await(inside);
        CompletableFuture<LaunchResult> second = CompletableFuture
                .supplyAsync(() -> guard.once("maya task", this::launched), Thread::startVirtualThread);
        go.countDown();
        assertSame(result, first.get());
        assertSame(result, second.get());
        assertEquals(0, launches.get());
    }

    @Test
    void aSecondClickJustAfterwardsStartsNothing() {
        guard.once("maya task", this::launched);
        now = now.plusSeconds(2);
        guard.once("maya task", this::launched);
        assertEquals(1, launches.get());
    }

    @Test
    void laterTheSameApplicationMayBeStartedAgain() {
        guard.once("maya task", this::launched);
        now = now.plusSeconds(4);
        guard.once("maya task", this::launched);
        assertEquals(2, launches.get());
    }

    @Test
    void whatWasStoppedOrCrashedMayBeStartedAgainAtOnce() {
        guard.once("maya task", this::launched);
        stopped = true;
        guard.once("maya task", this::launched);
        assertEquals(2, launches.get());
    }

    @Test
    void anotherTaskIsAnotherLaunch() {
        guard.once("maya task", this::launched);
        guard.once("maya other", this::launched);
        assertEquals(2, launches.get());
    }

    @Test
    void aFailedLaunchMayBeTriedAgainAtOnce() {
        guard.once("maya task", () -> new LaunchResult.Failed(new Problem("No.", "", "")));
        guard.once("maya task", this::launched);
        assertEquals(1, launches.get());
    }

    private LaunchResult launched() {
        launches.incrementAndGet();
        return new LaunchResult.Started(null);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
