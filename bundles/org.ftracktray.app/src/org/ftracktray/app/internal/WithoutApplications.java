// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal;

import org.ftracktray.launch.ScanState;

/** Why there is nothing to explain. */
final class WithoutApplications {

    private WithoutApplications() {}

    static String sentence(ScanState scan) {
        return switch (scan) {
            case ScanState.Failed failed -> failed.problem().sentence();
            case ScanState.Searching searching -> "The search for applications is still going on"
                    + (searching.place().isEmpty() ? "." : " in " + searching.place() + ".")
                    + " Try again later, or make the searches of the configuration stricter.";
            case ScanState.NotYet notYet -> "The search for applications has not begun yet. Try again.";
            case ScanState.Done done -> "No applications are set up on this computer. "
                    + "Say with --applications where the configuration files are.";
        };
    }
}
