// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.ftracktray.launch.Application;
import org.ftracktray.launch.internal.configuration.ConfigurationFile;
import org.ftracktray.launch.internal.configuration.ConfigurationReading;
import org.ftracktray.launch.internal.configuration.Configurations;
import org.ftracktray.launch.internal.configuration.LaunchConfiguration;
import org.ftracktray.launch.internal.configuration.Problems;
import org.ftracktray.launch.internal.platform.Workstation;
import org.ftracktray.launch.internal.search.ApplicationVersion;
import org.ftracktray.launch.internal.search.DiskSearch;
import org.ftracktray.launch.internal.search.LocalDisk;
import org.ftracktray.launch.internal.search.SearchProgress;

/** Makes a catalogue of files and launchers; reads the disk, so it belongs on a background thread. */
public final class CatalogueScan {

    /** For one search path; enough for any real installation folder, and over in a few seconds. */
    private static final int MOST_NAMES = 100_000;

    private CatalogueScan() {}

    /**
     * Scans. The problems given are those found on the way to the files; they are part of the result.
     */
    public static Catalogue scan(List<ConfigurationFile> files, List<LauncherContribution> launchers,
            Workstation workstation, Problems problems, SearchProgress progress) {
        List<CatalogueEntry> entries = new ArrayList<>();
        for (LauncherContribution contribution : launchers) {
            entries.addAll(contributed(contribution, problems));
        }
        Expansion expansion = new Expansion(workstation.platform(),
                new DiskSearch(new LocalDisk(), workstation.platform(), MOST_NAMES, progress), problems);
        Configurations configurations = ConfigurationReading.read(files, workstation, problems);
        for (LaunchConfiguration configuration : configurations.applications()) {
            if (progress.cancelled()) {
                break;
            }
            entries.addAll(expansion.expand(configuration));
        }
        return Catalogue.of(entries, configurations.layers(), problems);
    }

    private static List<CatalogueEntry> contributed(LauncherContribution contribution, Problems problems) {
        List<CatalogueEntry> entries = new ArrayList<>();
        try {
            for (Application application : contribution.launcher().applications()) {
                ApplicationVersion version = ApplicationVersion.in(application.variant(),
                        ApplicationVersion.expression(Optional.empty()));
                entries.add(new CatalogueEntry(application, version, Optional.of(contribution.launcher())));
            }
        } catch (Exception | LinkageError e) {
            problems.add(contribution.contributor(),
                    "Its launcher " + contribution.launcher().getClass().getName() + " failed: " + e + ".",
                    "Its author can tell more from the log.");
        }
        return entries;
    }
}
