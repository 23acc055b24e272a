// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.reading;

import java.util.NoSuchElementException;

import org.eclipse.core.runtime.ILog;
import org.ftracktray.client.FtrackException;
import org.ftracktray.client.UnreachableException;
import org.ftracktray.ui.internal.Messages;

/**
 * Why work for a view did not succeed, as an artist reads it.
 *
 * @param sentence what happened, why, what to do
 * @param outage whether the site could not be reached, so that the same work may succeed later
 */
public record Failure(String sentence, boolean outage) {

    /** What is no fault of this program is told, everything else is logged with its cause as well. */
    public static Failure of(String work, Throwable thrown) {
        return switch (thrown) {
            case UnreachableException away -> new Failure(away.problem().sentence(), true);
            case FtrackException refused -> new Failure(refused.problem().sentence(), false);
            case NoSuchElementException told when hasWords(told) -> new Failure(told.getMessage(), false);
            case IllegalStateException told when hasWords(told) -> {
                ILog.get().warn(work + ": " + told.getMessage(), told);
                yield new Failure(told.getMessage(), false);
            }
            default -> {
                ILog.get().error(work + " failed", thrown);
                yield new Failure(Messages.unexpected, false);
            }
        };
    }

    private static boolean hasWords(Throwable thrown) {
        return thrown.getMessage() != null && !thrown.getMessage().isBlank();
    }
}
