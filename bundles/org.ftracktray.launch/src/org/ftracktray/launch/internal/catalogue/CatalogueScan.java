// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.catalogue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;

import org.ftracktray.launch.Application;
import org.ftracktray.launch.internal.configuration.ConfigurationFile;
import org.ftracktray.launch.internal.configuration.ConfigurationReading;
import org.ftracktray.launch.internal.configuration.Configurations;
import org.ftracktray.launch.internal.configuration.LaunchConfiguration;
import org.ftracktray.launch.internal.configuration.Problems;
import org.ftracktray.launch.internal.limit.NoAnswerException;
import org.ftracktray.launch.internal.platform.Workstation;
import org.ftracktray.launch.internal.search.ApplicationVersion;
import org.ftracktray.launch.internal.search.DiskSearch;
import org.ftracktray.launch.internal.search.SearchProgress;
import org.ftracktray.launch.internal.search.WatchedDisk;

/** Makes a catalogue of files and launchers; reads the disk, so it belongs on a background thread. */
public final class CatalogueScan {

    /** For one search path; enough for any real installation folder, and over in a few seconds. */
    private static final int MOST_NAMES = 100_000;

    /** More can neither be shown nor be asked about. */
    private static final int MOST_APPLICATIONS = 20_000;
    private static final int MOST_OF_A_LAUNCHER = 5_000;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Workstation workstation;
    private final Problems problems;
    private final SearchProgress progress;
    private final ScanLimits limits;

    private CatalogueScan(Workstation workstation, Problems problems, SearchProgress progress, ScanLimits limits) {
        this.workstation = workstation;
        this.problems = problems;
        this.progress = progress;
        this.limits = limits;
    }

    /**
     * Scans. The problems given are those found on the way to the files; they are part of the result.
     */
    public static Catalogue scan(List<ConfigurationFile> files, List<LauncherContribution> launchers,
            Workstation workstation, Problems problems, SearchProgress progress) {
        return scan(files, launchers, workstation, problems, progress, new ScanLimits());
    }

    /** As above, with what a scan remembers of those that did not answer the one before. */
    public static Catalogue scan(List<ConfigurationFile> files, List<LauncherContribution> launchers,
            Workstation workstation, Problems problems, SearchProgress progress, ScanLimits limits) {
        return new CatalogueScan(workstation, problems, progress, limits).scan(files, launchers);
    }

    private Catalogue scan(List<ConfigurationFile> files, List<LauncherContribution> launchers) {
        long began = System.nanoTime();
        List<CatalogueEntry> entries = new ArrayList<>();
        for (LauncherContribution contribution : launchers) {
            entries.addAll(contributed(contribution));
        }
        InstalledVersionFinder installedVersionFinder = new InstalledVersionFinder(workstation.platform(),
                new DiskSearch(new WatchedDisk(limits.disk()), workstation.platform(), MOST_NAMES, progress), problems,
                limits.disks(), progress::cancelled);
        Configurations configurations = ConfigurationReading.read(files, workstation, problems, limits.disks(),
                progress::cancelled);
        for (LaunchConfiguration configuration : configurations.applications()) {
            if (progress.cancelled()) {
                break;
            }
            boolean tooLong = System.nanoTime() - began > LONGEST.toNanos();
            if (tooLong || entries.size() >= MOST_APPLICATIONS) {
                problems.add(configuration.position(), "", tooLong
                        ? "It and what follows was not looked for, because the search took %d minutes."
                                .formatted(LONGEST.toMinutes())
                        : "It and what follows was left out, because there are more than %,d applications."
                                .formatted(MOST_APPLICATIONS),
                        "Make the searches stricter, or leave out what is not needed.");
                break;
            }
            entries.addAll(installedVersionFinder.expand(configuration));
        }
        return Catalogue.of(entries, configurations.layers(), problems);
    }

    private List<CatalogueEntry> contributed(LauncherContribution contribution) {
        String launcher = contribution.launcher().getClass().getName();
        try {
            return limits.launchers().call(contribution.contributor() + " " + launcher, progress::cancelled,
                    () -> entries(contribution));
        } catch (CancellationException e) {
            return List.of();
        } catch (Exception | LinkageError | StackOverflowError | OutOfMemoryError | AssertionError e) {
            problems.add(contribution.contributor(), "Its launcher " + launcher + " failed: "
                    + (e instanceof NoAnswerException ? e.getMessage() : e + "."),
                    "Its author can tell more from the log.");
            return List.of();
        }
    }

    /** The list is somebody else's and may be of any kind, so it is copied by the thread that may be left. */
    private static List<CatalogueEntry> entries(LauncherContribution contribution) {
        List<CatalogueEntry> entries = new ArrayList<>();
        try {
            for (Application application : contribution.launcher().applications()) {
                if (entries.size() == MOST_OF_A_LAUNCHER) {
                    throw new IllegalStateException("It has more than %,d applications".formatted(MOST_OF_A_LAUNCHER));
                }
                ApplicationVersion version = ApplicationVersion.ofVariant(application.variant());
                entries.add(new CatalogueEntry(application, version, Optional.of(contribution.launcher())));
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new CompletionException(e.toString(), e);
        }
        return entries;
    }
}
