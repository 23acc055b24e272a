// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.reading;

import java.time.Duration;

/** Where the work of a {@link Reading} is done. Any thread. */
interface Threads {
    void inBackground(Runnable work);

    /** Not at all when the view is gone by then. */
    void onUi(Runnable action);

    /** As {@link #onUi(Runnable)}, later. */
    void onUiAfter(Duration pause, Runnable action);

    /** What a view says; logs what has to be. */
    Failure explain(Throwable thrown);
}
