// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.catalogue;

import java.time.Duration;

import org.ftracktray.launch.internal.limit.LimitedCalls;
import org.ftracktray.launch.internal.search.Disk;
import org.ftracktray.launch.internal.search.LocalDisk;

/**
 * How long a scan waits for others. Keep one for all scans: it remembers who still has not answered an earlier one.
 *
 * @param disk
 *            what is searched
 * @param disks
 *            asks it, and reads the files of configurations
 * @param launchers
 *            asks the launchers of bundles
 */
public record ScanLimits(Disk disk, LimitedCalls disks, LimitedCalls launchers) {

    private static final Duration LAUNCHER = Duration.ofSeconds(30);

    /** The limits of the product, for the disks of this machine. */
    public ScanLimits() {
        this(new LocalDisk(), new LimitedCalls(), new LimitedCalls(LAUNCHER, LAUNCHER));
    }
}
