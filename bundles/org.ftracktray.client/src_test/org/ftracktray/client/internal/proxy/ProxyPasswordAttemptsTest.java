// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.ftracktray.client.internal.failure.ProxyRefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A password that a proxy refuses is shown once. */
@Timeout(180)
class ProxyPasswordAttemptsTest {
    private static final InetSocketAddress PROXY = InetSocketAddress.createUnresolved("proxy", 3128);

    private Instant wall = Instant.parse("2026-11-28T10:00:00Z");
    private long nanos = -5;
    private final ProxyPasswordAttempts trials = new ProxyPasswordAttempts(() -> wall, () -> nanos);

    private void refuse() throws Exception {
        try (var trial = trials.begin(PROXY, "a")) {
            trial.refused();
        }
    }

    private void isNotTried() {
        assertThrows(ProxyRefusedException.class, () -> trials.begin(PROXY, "a"));
        assertTrue(trials.isRefused(PROXY, "a"));
    }

    @Test
    void aRefusedOneIsNotTriedAgainBeforeSomebodyAsks() throws Exception {
        refuse();
        isNotTried();
        trials.tryAgain();
        refuse();
        isNotTried();
    }

    @Test
    void anotherPasswordAndAnotherProxyAreTried() throws Exception {
        refuse();
        trials.begin(PROXY, "b").close();
        trials.begin(InetSocketAddress.createUnresolved("proxy", 3129), "a").close();
        isNotTried();
    }

    @Test
    void timeAloneChangesNothingButSleepDoes() throws Exception {
        refuse();
        wall = wall.plusSeconds(86_400);
        nanos += 86_400_000_000_000L;
        isNotTried();
        wall = wall.minusSeconds(7200);
        isNotTried();
        wall = wall.plusSeconds(7200 + 60);
        assertFalse(trials.isRefused(PROXY, "a"));
        refuse();
        isNotTried();
    }

    @Test
    void aTryWithoutAVerdictLetsTheNextOneTry() throws Exception {
        trials.begin(PROXY, "a").close();
        refuse();
        isNotTried();
    }

    @Test
    void manyAtOnceShowItOnce() throws Exception {
        var shown = new AtomicInteger();
        var begin = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                all.add(threads.submit(() -> {
                    begin.await();
                    try (var trial = trials.begin(PROXY, "a")) {
                        shown.incrementAndGet();
                        trial.refused();
                    } catch (ProxyRefusedException e) {
                        assertTrue(e.wantsPassword());
                    }
                    return null;
                }));
            }
            begin.countDown();
            for (var one : all) {
                one.get(60, TimeUnit.SECONDS);
            }
        }
        assertEquals(1, shown.get());
    }

    @Test
    void whoWaitsForAnothersTryCanBeCancelled() throws Exception {
        try (var trial = trials.begin(PROXY, "a");
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = threads.submit(() -> assertThrows(java.io.InterruptedIOException.class,
                    () -> trials.begin(PROXY, "a")));
            threads.shutdownNow();
            waiting.get(60, TimeUnit.SECONDS);
        }
    }
}
