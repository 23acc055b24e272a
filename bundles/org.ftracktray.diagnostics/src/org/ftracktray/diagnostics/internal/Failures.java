// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.diagnostics.internal;

import org.ftracktray.client.FtrackException;
import org.ftracktray.diagnostics.CheckResult;
import org.ftracktray.diagnostics.Severity;

/** What a failed check says. */
final class Failures {
    private Failures() {}

    static CheckResult unknown(Throwable failure) {
        if (failure instanceof FtrackException ftrack) {
            return CheckResult.of(Severity.UNKNOWN, ftrack.problem());
        }
        return CheckResult.unknown("This could not be found out.", "The check itself failed; the log says more.", "")
                .withDetail(failure.toString());
    }
}
