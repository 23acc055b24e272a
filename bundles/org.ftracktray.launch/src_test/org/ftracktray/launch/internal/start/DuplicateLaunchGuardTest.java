// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import org.ftracktray.client.ApiKey;
import org.ftracktray.client.Credentials;
import org.ftracktray.client.Problem;
import org.ftracktray.client.Session;
import org.ftracktray.launch.LaunchRequest;
import org.ftracktray.launch.LaunchResult;
import org.ftracktray.launch.WorkFileChoice;
import org.ftracktray.launch.internal.TestWorkstation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class DuplicateLaunchGuardTest {

    private static final LaunchRequest MAYA = new LaunchRequest("maya", "task-1");
    private static final LaunchResult STARTED = new LaunchResult.Started(null);
    private static final LaunchResult JOINED = new LaunchResult.Started(null, true);

    private final Session session = TestWorkstation.session();
    private final AtomicLong nanoTime = new AtomicLong();
    private volatile boolean stopped;
    private final AtomicInteger launches = new AtomicInteger();
    private final DuplicateLaunchGuard guard = new DuplicateLaunchGuard(Duration.ofSeconds(1), nanoTime::get,
            record -> stopped);
    private final CountDownLatch inside = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);

    @Test
    void tenClicksWhileTheFirstIsUnderWayAreOneStartHoweverLongItTakes() throws Exception {
        List<CompletableFuture<LaunchResult>> clicks = clicks(10, this::hanging);
        nanoTime.addAndGet(Duration.ofMinutes(10).toNanos());
        CompletableFuture<LaunchResult> late = click(this::launched);
        awaitWaiting(11);
        go.countDown();
        assertEquals(STARTED, clicks.getFirst().get());
        for (CompletableFuture<LaunchResult> other : clicks.subList(1, 10)) {
            assertEquals(JOINED, other.get());
        }
        assertEquals(JOINED, late.get());
        assertEquals(1, launches.get());
    }

    @Test
    void oneFailureIsToldToAllWhoWaitedForIt() throws Exception {
        LaunchResult failed = new LaunchResult.Failed(new Problem("No.", "", ""));
        for (CompletableFuture<LaunchResult> click : clicks(10, () -> {
            hanging();
            return failed;
        }, true)) {
            assertSame(failed, click.get());
        }
        assertEquals(1, launches.get());
    }

    @Test
    void anExceptionIsToldToAllWhoWaitedForIt() throws Exception {
        for (CompletableFuture<LaunchResult> click : clicks(2, () -> {
            hanging();
            throw new IllegalStateException("broken");
        }, true)) {
            assertEquals("broken", assertThrows(ExecutionException.class, click::get).getCause().getMessage());
        }
        assertEquals(STARTED, guard.once(session, MAYA, this::launched));
    }

    @Test
    void theSecondHalfOfADoubleClickStartsNothingAndIsToldSo() {
        assertEquals(STARTED, guard.once(session, MAYA, this::launched));
        nanoTime.addAndGet(Duration.ofMillis(500).toNanos());
        assertEquals(JOINED, guard.once(session, MAYA, this::launched));
        assertEquals(1, launches.get());
    }

    @Test
    void aLaterClickIsASecondStart() {
        guard.once(session, MAYA, this::launched);
        nanoTime.addAndGet(Duration.ofMillis(1001).toNanos());
        assertEquals(STARTED, guard.once(session, MAYA, this::launched));
        assertEquals(2, launches.get());
    }

    @Test
    void whatWasStoppedOrCrashedMayBeStartedAgainAtOnce() {
        guard.once(session, MAYA, this::launched);
        stopped = true;
        guard.once(session, MAYA, this::launched);
        assertEquals(2, launches.get());
    }

    @Test
    void anotherTaskFileOrUserIsAnotherLaunchAndDoesNotWait() throws Exception {
        List<CompletableFuture<LaunchResult>> hanging = clicks(1, this::hanging);
        assertEquals(STARTED, guard.once(session, new LaunchRequest("maya", "task-2"), this::launched));
        assertEquals(STARTED,
                guard.once(session, MAYA.with(new WorkFileChoice.None()), this::launched));
        assertEquals(STARTED,
                guard.once(Session.open(TestWorkstation.SITE, new Credentials("ben", new ApiKey("k"))), MAYA,
                        this::launched));
        go.countDown();
        hanging.getFirst().get();
        assertEquals(4, launches.get());
    }

    @Test
    void aFailedLaunchMayBeTriedAgainAtOnce() {
        guard.once(session, MAYA, () -> new LaunchResult.Failed(new Problem("No.", "", "")));
        guard.once(session, MAYA, this::launched);
        assertEquals(1, launches.get());
    }

    @Test
    void aLaunchIsInterruptedWithItsSessionAndNoOther() throws Exception {
        CompletableFuture<LaunchResult> click = click(this::interruptible);
        inside.await();
        guard.interrupt(each -> each != session);
        assertTrue(!click.isDone());
        guard.interrupt(each -> each == session);
        assertTrue(((LaunchResult.Failed) click.get()).problem().what().contains("was interrupted"));
    }

    @Test
    void whoIsInterruptedWhileOthersWaitDoesNotEndTheirLaunch() throws Exception {
        CompletableFuture<LaunchResult> first = click(this::interruptible);
        inside.await();
        CompletableFuture<LaunchResult> result = new CompletableFuture<>();
        Thread second = Thread.ofVirtual().start(() -> result.complete(guard.once(session, MAYA, this::launched)));
        awaitWaiting(2);
        second.interrupt();
        go.countDown();
        assertEquals(STARTED, first.get());
        assertEquals(JOINED, result.get());
    }

    @Test
    void aLaunchEndsWhenEverybodyWhoWaitsForItIsInterrupted() throws Exception {
        CompletableFuture<LaunchResult> result = new CompletableFuture<>();
        Thread only = Thread.ofVirtual()
                .start(() -> result.complete(guard.once(session, MAYA, this::interruptible)));
        inside.await();
        only.interrupt();
        assertTrue(((LaunchResult.Failed) result.get(60, TimeUnit.SECONDS)).problem().what().contains("interrupted"));
    }

    private List<CompletableFuture<LaunchResult>> clicks(int number, Supplier<LaunchResult> launch) throws Exception {
        return clicks(number, launch, false);
    }

    private List<CompletableFuture<LaunchResult>> clicks(int number, Supplier<LaunchResult> launch, boolean thenGo)
            throws Exception {
        List<CompletableFuture<LaunchResult>> clicks = new ArrayList<>(List.of(click(launch)));
        inside.await();
        for (int i = 1; i < number; i++) {
            clicks.add(click(this::launched));
        }
        awaitWaiting(number);
        if (thenGo) {
            go.countDown();
        }
        return clicks;
    }

    private CompletableFuture<LaunchResult> click(Supplier<LaunchResult> launch) {
        return CompletableFuture.supplyAsync(() -> guard.once(session, MAYA, launch), Thread::startVirtualThread);
    }

    private void awaitWaiting(int number) {
        while (guard.waiting() < number) {
            Thread.onSpinWait();
        }
    }

    private LaunchResult launched() {
        launches.incrementAndGet();
        return STARTED;
    }

    private LaunchResult hanging() {
        launches.incrementAndGet();
        inside.countDown();
        try {
            go.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return STARTED;
    }

    private LaunchResult interruptible() {
        inside.countDown();
        try {
            go.await();
            return STARTED;
        } catch (InterruptedException e) {
            return ApplicationStarter.interrupted("Maya");
        }
    }
}
