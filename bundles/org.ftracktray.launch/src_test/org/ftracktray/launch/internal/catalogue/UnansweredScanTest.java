// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

import org.ftracktray.launch.Application;
import org.ftracktray.launch.Availability;
import org.ftracktray.launch.ConfigurationProblem;
import org.ftracktray.launch.Launcher;
import org.ftracktray.launch.internal.TestWorkstation;
import org.ftracktray.launch.internal.configuration.ConfigurationFile;
import org.ftracktray.launch.internal.configuration.Problems;
import org.ftracktray.launch.internal.limit.LimitedCalls;
import org.ftracktray.launch.internal.search.Disk;
import org.ftracktray.launch.internal.search.LocalDisk;
import org.ftracktray.launch.internal.search.SearchProgress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Mounts that hang and launchers of others, played by a latch and by code that misbehaves. */
@Timeout(value = 180, threadMode = SEPARATE_THREAD)
class UnansweredScanTest {

    private static final Duration SHORT = Duration.ofMillis(200);
    private static final String GOOD = "identifier: a\napplicationIdentifier: good\nlabel: Good\n"
            + "executables: {linux: [/bin/sh]}\n";
    private static final String ON_THE_MOUNT = "identifier: b\napplicationIdentifier: %s\nlabel: B\n"
            + "search_path: {linux: {prefix: [/gone, apps], expression: [%s.*]}}\n";

    private final CountDownLatch mountIsBack = new CountDownLatch(1);
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private ScanLimits limits = limits(SHORT);

    @AfterEach
    void letThreadsGo() {
        mountIsBack.countDown();
    }

    @Test
    void aMountThatHangsIsNamedAndTheOtherApplicationsAreThere() {
        Catalogue catalogue = scan(List.of(file("b.yaml", ON_THE_MOUNT.formatted("b", "b")), file("good.yaml", GOOD),
                file("c.yaml", ON_THE_MOUNT.formatted("c", "c"))));
        assertTrue(catalogue.find("good").isPresent());
        assertEquals(List.of("b.yaml", "c.yaml"),
                catalogue.problems().stream().map(ConfigurationProblem::file).toList());
        assertTrue(catalogue.problems().getFirst().message().startsWith("/gone: It did not answer within"));
        assertTrue(catalogue.problems().getLast().message().contains("still does not answer"));
    }

    @Test
    void aFileOnAMountThatHangsIsNamedAndTheOthersAreRead() {
        ConfigurationFile hanging = new ConfigurationFile("/gone/b.yaml", Path.of("/gone"), () -> {
            hang();
            return new byte[0];
        });
        Catalogue catalogue = scan(List.of(hanging, file("good.yaml", GOOD)));
        assertTrue(catalogue.find("good").isPresent());
        assertEquals("/gone/b.yaml", catalogue.problems().getFirst().file());
    }

    @Test
    void cancelEndsAScanWhileAMountHangs() {
        limits = limits(Duration.ofHours(1));
        SearchProgress progress = SearchProgress.unobserved(cancelled::get);
        Catalogue catalogue = scan(List.of(file("b.yaml", ON_THE_MOUNT.formatted("b", "b"))), progress);
        assertFalse(catalogue.find("good").isPresent());
    }

    @Test
    void launchersThatThrowHangOrAnswerNonsenseCostOnlyTheirOwn() {
        List<Launcher> bad = List.of(() -> {
            throw new StackOverflowError();
        }, () -> {
            throw new OutOfMemoryError("of its own");
        }, () -> {
            throw new NoClassDefFoundError("org/maya/Api");
        }, () -> {
            throw new java.io.IOException("no licence server");
        }, () -> null, () -> {
            hang();
            return List.of();
        }, () -> Collections.nCopies(1_000_000, application("many")), () -> {
            List<Application> withNull = new ArrayList<>();
            withNull.add(null);
            return withNull;
        }, () -> {
            throw new AssertionError("not here");
        });
        List<LauncherContribution> all = new ArrayList<>();
        for (Launcher launcher : bad) {
            all.add(new LauncherContribution(launcher, "bundle" + all.size()));
        }
        all.add(new LauncherContribution(() -> List.of(application("good")), "good.bundle"));
        Catalogue catalogue = CatalogueScan.scan(List.of(), all, TestWorkstation.with(Map.of()), new Problems(),
                SearchProgress.unobserved(() -> false), limits);
        assertEquals(List.of("good"), catalogue.applications().stream().map(Application::identifier).toList());
        assertEquals(bad.size(), catalogue.problems().size());
        for (int i = 0; i < bad.size(); i++) {
            ConfigurationProblem problem = catalogue.problems().get(i);
            assertEquals("bundle" + i, problem.file());
            assertTrue(problem.message().contains(bad.get(i).getClass().getName()), problem.message());
        }
    }

    private ScanLimits limits(Duration patience) {
        return new ScanLimits(new HangingDisk(new LocalDisk()), new LimitedCalls(patience, Duration.ofMinutes(1)),
                new LimitedCalls(patience, Duration.ofMinutes(1)));
    }

    private Catalogue scan(List<ConfigurationFile> files) {
        return scan(files, SearchProgress.unobserved(() -> false));
    }

    private Catalogue scan(List<ConfigurationFile> files, SearchProgress progress) {
        return CatalogueScan.scan(files, List.of(), TestWorkstation.with(Map.of()), new Problems(), progress, limits);
    }

    private static ConfigurationFile file(String name, String content) {
        return new ConfigurationFile(name, Path.of("/studio"), () -> content.getBytes(StandardCharsets.UTF_8));
    }

    private static Application application(String identifier) {
        return new Application(identifier, "launch", "Tool", "1", Optional.empty(), Optional.empty(),
                Path.of("/bin/sh"), List.of(), new Availability.Installed(), "studio.bundle");
    }

    private void hang() {
        boolean over = false;
        while (!over) {
            try {
                mountIsBack.await();
                over = true;
            } catch (InterruptedException e) {
                over = false; // a mount does not care
            }
        }
    }

    /** Below /gone nothing ever answers; who asks there has the scan cancelled if the test wants that. */
    private final class HangingDisk implements Disk {
        private final Disk disk;

        HangingDisk(Disk disk) {
            this.disk = disk;
        }

        @Override
        public Optional<String> root(String path) {
            if (path.startsWith("/gone")) {
                cancelled.set(true);
                hang();
            }
            return disk.root(path);
        }

        @Override
        public String child(String folder, String name) {
            return disk.child(folder, name);
        }

        @Override
        public List<String> names(String folder) {
            return disk.names(folder);
        }

        @Override
        public boolean isFolder(String path) {
            return disk.isFolder(path);
        }

        @Override
        public boolean isFile(String path) {
            return disk.isFile(path);
        }

        @Override
        public Object identity(String path) {
            return disk.identity(path);
        }
    }
}
