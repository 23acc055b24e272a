// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

import org.ftracktray.client.Problem;
import org.ftracktray.ui.InstanceClaim;
import org.ftracktray.ui.InstanceKind;

/** What a start says that gives way to another process. */
final class SecondStart {

    private static final DateTimeFormatter SINCE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private SecondStart() {}

    /** Who answers for this workstation, and what to do about it. */
    static Problem problem(InstanceClaim.Taken taken, ZoneId zone) {
        String who = taken.owner().map(owner -> "process " + owner.pid() + " on " + owner.host() + " since "
                + SINCE.format(owner.since().atZone(zone))
                + (owner.kind() == InstanceKind.HEADLESS ? ", without a window" : ""))
                .orElse("a process that did not say who it is");
        return switch (taken.answer()) {
            case SHOWN -> new Problem("Already running (" + who + ").", "Its window was brought to the front.", "");
            case RUNS -> new Problem("Already running (" + who + ").",
                    "One process answers for a workstation, so this one ends and nothing was shown.",
                    "End the other one first, or start with another folder: -data FOLDER.");
            case SILENT -> new Problem("Another Ftrack Tray holds the data folder (" + who + ") and does not answer.",
                    "Nothing was shown.", taken.owner().map(owner -> "End process " + owner.pid() + " on this machine")
                            .orElse("End it") + ", or start with another folder: -data FOLDER.");
        };
    }

    /** 0 when the person has a window in front now, as they wanted. */
    static int exitCode(InstanceClaim.Taken taken) {
        return taken.answer() == InstanceClaim.Answer.SHOWN ? 0 : 1;
    }
}
