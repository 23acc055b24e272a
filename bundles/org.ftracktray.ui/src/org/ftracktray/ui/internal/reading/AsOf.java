// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.reading;

import java.time.Instant;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.Moment;

/** How a view says that what it shows is old. */
public final class AsOf {
    private AsOf() {}

    /** The failure, and when what is shown was read if something is. */
    public static String words(Failure failure, Optional<Instant> read, Instant now) {
        return read.map(moment -> NLS.bind(failure.outage() ? Messages.asOf_outage : Messages.asOf,
                Moment.words(moment, now), failure.sentence())).orElse(failure.sentence());
    }
}
