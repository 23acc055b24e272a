// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal;

import java.net.URI;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

import org.ftracktray.client.Problem;
import org.ftracktray.client.SiteAddress;
import org.ftracktray.ui.InstanceClaim;
import org.ftracktray.ui.InstanceClaim.Answer;
import org.ftracktray.ui.InstanceKind;

/**
 * What a start says that gives way to another process: also which of its options came too late.
 *
 * @param server
 *            the address that it was given
 * @param folders
 *            whether it was given folders of applications
 * @param hidden
 *            whether no window was wanted
 */
record SecondStart(InstanceClaim.Taken taken, Optional<URI> server, boolean folders, boolean hidden) {

    private static final DateTimeFormatter SINCE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final String OTHER_FOLDER = "start with another folder: -data FOLDER.";

    /** Who answers for this workstation, and what to do about it. */
    Problem problem(ZoneId zone) {
        String who = taken.owner().map(owner -> "process " + owner.pid() + " on " + owner.host() + " since "
                + SINCE.format(owner.since().atZone(zone))
                + (owner.kind() == InstanceKind.HEADLESS ? ", without a window" : ""))
                .orElse("a process that did not say who it is");
        if (taken.otherSite().isPresent() && server.isPresent()) {
            return new Problem("Already running (" + who + ") with " + SiteAddress.shown(taken.otherSite().get())
                    + ", not with " + SiteAddress.shown(server.get()) + ".",
                    "A second start does not change the site of the first; what it has is kept.",
                    "Use --replace to end it and start with the other site, or sign out there and enter the other address.");
        }
        return switch (taken.answer()) {
            case SHOWN, OPENED -> new Problem("Already running (" + who + ").",
                    taken.answer() == Answer.OPENED
                            ? "The link was handed to its window."
                            : "Its window was brought to the front.",
                    folders ? "--applications counts from the next start; --replace makes that now." : "");
            case RUNS -> isAsHiddenAsWanted()
                    ? new Problem("Already running (" + who + ").", "", "")
                    : new Problem("Already running (" + who + ").",
                            "One process answers for a workstation, so this one ends and nothing was shown.",
                            "Use --replace to end the other one, or " + OTHER_FOLDER);
            case SILENT -> new Problem("Another Ftrack Tray holds the data folder (" + who + ") and does not answer.",
                    "It hangs, or is just starting or ending. Nothing was shown.",
                    "Try again, use --replace to end it, " + taken.owner().map(
                            owner -> "end process " + owner.pid() + " on " + owner.host() + " yourself, ").orElse("")
                            + "or " + OTHER_FOLDER);
            case STAYS -> new Problem("Another Ftrack Tray holds the data folder (" + who + ") and could not be ended.",
                    "Only a process of this machine and this user can be.",
                    taken.owner().map(owner -> "End process " + owner.pid() + " on " + owner.host())
                            .orElse("End it") + ", or " + OTHER_FOLDER);
        };
    }

    private boolean isAsHiddenAsWanted() {
        return hidden && taken.answer() == Answer.RUNS
                && taken.owner().filter(owner -> owner.kind() == InstanceKind.TRAY).isPresent();
    }

    /** 0 when the person has now what they wanted: a window in front, or a tray without one. */
    int exitCode() {
        boolean shown = taken.answer() == Answer.SHOWN || taken.answer() == Answer.OPENED;
        return (shown || isAsHiddenAsWanted()) && taken.otherSite().isEmpty() ? 0 : 1;
    }
}
