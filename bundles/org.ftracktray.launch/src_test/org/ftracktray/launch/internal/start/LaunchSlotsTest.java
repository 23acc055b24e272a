// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import org.ftracktray.client.Problem;
import org.ftracktray.launch.Application;
import org.ftracktray.launch.Availability;
import org.ftracktray.launch.LaunchResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class LaunchSlotsTest {

    private static final LaunchResult DONE = new LaunchResult.Failed(new Problem("Done.", "", ""));

    private final CountDownLatch inside = new CountDownLatch(2);
    private final CountDownLatch go = new CountDownLatch(1);

    @Test
    void oneApplicationThatHangsLeavesTheOthersTheirRoomAndSaysSoItself() throws Exception {
        LaunchSlots slots = new LaunchSlots(2, Duration.ofMillis(20));
        List<CompletableFuture<LaunchResult>> hanging = List.of(hanging(slots), hanging(slots));
        inside.await();
        assertSame(DONE, slots.launch(application("nuke"), () -> DONE));
        Problem problem = ((LaunchResult.Failed) slots.launch(application("MAYA"), () -> DONE)).problem();
        assertTrue(problem.cause().contains("2 starts of it are under way"), problem.cause());
        go.countDown();
        for (CompletableFuture<LaunchResult> one : hanging) {
            assertEquals(DONE, one.get());
        }
        assertSame(DONE, slots.launch(application("maya"), () -> DONE));
    }

    @Test
    void whoWaitsForRoomCanBeInterrupted() throws Exception {
        LaunchSlots slots = new LaunchSlots(0, Duration.ofDays(1));
        CompletableFuture<LaunchResult> result = new CompletableFuture<>();
        Thread waiting = Thread.ofPlatform()
                .start(() -> result.complete(slots.launch(application("maya"), () -> DONE)));
        waiting.interrupt();
        assertTrue(((LaunchResult.Failed) result.get()).problem().what().contains("was interrupted"));
    }

    private CompletableFuture<LaunchResult> hanging(LaunchSlots slots) {
        return CompletableFuture.supplyAsync(() -> slots.launch(application("maya"), () -> {
            inside.countDown();
            try {
                go.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return DONE;
        }), Thread::startVirtualThread);
    }

    private static Application application(String identifier) {
        return new Application(identifier, "launch", identifier, "", Optional.empty(), Optional.empty(),
                Path.of("/bin/sh"), List.of(), new Availability.Installed(), "test");
    }
}
