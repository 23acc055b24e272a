// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

import org.ftracktray.launch.Application;
import org.ftracktray.launch.Availability;
import org.ftracktray.launch.Launcher;
import org.ftracktray.launch.ScanState;
import org.ftracktray.launch.internal.catalogue.Catalogue;
import org.ftracktray.launch.internal.catalogue.CatalogueScan;
import org.ftracktray.launch.internal.catalogue.LauncherContribution;
import org.ftracktray.launch.internal.configuration.Problems;
import org.ftracktray.launch.internal.search.SearchProgress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 180, threadMode = SEPARATE_THREAD)
class CatalogueServiceTest {

    private final Catalogue known = catalogue("known");
    private volatile Function<SearchProgress, Catalogue> scan = progress -> known;
    private final CatalogueService keeper = new CatalogueService(progress -> scan.apply(progress), new SilentLog());

    @AfterEach
    void close() {
        keeper.close();
    }

    @Test
    void aScanThatFailsIsToldAndKeepsWhatWasKnown() throws InterruptedException {
        scanned();
        for (Throwable failure : List.of(new StackOverflowError(), new OutOfMemoryError("test"),
                new IllegalStateException("test"), new NoClassDefFoundError("test"))) {
            scan = progress -> {
                throw sneaky(failure);
            };
            ScanState.Failed failed = assertInstanceOf(ScanState.Failed.class, scanned());
            assertTrue(failed.problem().sentence().contains(failure.getClass().getSimpleName()));
            assertSame(known, keeper.current());
        }
    }

    @Test
    void aScanThatIsCancelledKeepsWhatWasKnown() throws InterruptedException {
        scanned();
        scan = progress -> {
            keeper.cancel();
            return catalogue("half");
        };
        assertTrue(assertInstanceOf(ScanState.Done.class, scanned()).cancelled());
        assertSame(known, keeper.current());
    }

    @Test
    void aListenerThatThrowsNeitherEndsTheScanNorStarvesTheOthers() throws InterruptedException {
        CountDownLatch told = new CountDownLatch(1);
        keeper.onChange(() -> {
            throw new IllegalStateException("a view that is gone");
        });
        keeper.onChange(() -> {
            throw new NoClassDefFoundError("a bundle that is gone");
        });
        keeper.onChange(told::countDown);
        ScanState state = scanned();
        told.await();
        assertEquals(1, assertInstanceOf(ScanState.Done.class, state).found());
    }

    @Test
    void aFailureIsToldToThoseWhoShowTheCatalogue() throws InterruptedException {
        CountDownLatch told = new CountDownLatch(1);
        keeper.onChange(told::countDown);
        scan = progress -> {
            throw new IllegalStateException("test");
        };
        assertInstanceOf(ScanState.Failed.class, scanned());
        told.await();
    }

    @Test
    void closingEndsAScanThatRuns() throws InterruptedException {
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        scan = progress -> {
            began.countDown();
            while (!progress.cancelled()) {
                Thread.onSpinWait();
            }
            ended.countDown();
            return known;
        };
        keeper.rescan();
        began.await();
        keeper.close();
        assertEquals(0, ended.getCount());
    }

    private ScanState scanned() throws InterruptedException {
        CountDownLatch over = new CountDownLatch(1);
        var listening = keeper.onState(state -> {
            if (state instanceof ScanState.Done || state instanceof ScanState.Failed) {
                over.countDown();
            }
        });
        ScanState before = keeper.state();
        keeper.rescan();
        over.await();
        while (keeper.state() == before || keeper.state() instanceof ScanState.Searching) {
            Thread.onSpinWait();
        }
        listening.close();
        return keeper.state();
    }

    private static Catalogue catalogue(String identifier) {
        Launcher launcher = () -> List.of(new Application(identifier, "launch", "Tool", "1", Optional.empty(),
                Optional.empty(), Path.of("/bin/sh"), List.of(), new Availability.Installed(), "test"));
        return CatalogueScan.scan(List.of(), List.of(new LauncherContribution(launcher, "test")),
                TestWorkstation.with(Map.of()), new Problems(), SearchProgress.unobserved(() -> false));
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> RuntimeException sneaky(Throwable failure) throws T {
        throw (T) failure;
    }
}
