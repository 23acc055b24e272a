// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.search;

import java.util.function.BooleanSupplier;

/** How far a search is, told while it goes on, and whether it is to end. Used by one thread that searches at a time. */
public final class SearchProgress {

    private final BooleanSupplier cancelled;
    private final Runnable changed;
    private volatile String place = "";
    private volatile long seen;
    private volatile int found;

    /**
     * @param changed
     *            called after every folder, which may be ten thousand times a second
     */
    public SearchProgress(BooleanSupplier cancelled, Runnable changed) {
        this.cancelled = cancelled;
        this.changed = changed;
    }

    /** For those who do not want to know. */
    public static SearchProgress unobserved(BooleanSupplier cancelled) {
        return new SearchProgress(cancelled, () -> {});
    }

    public boolean cancelled() {
        return cancelled.getAsBoolean();
    }

    void searched(String folder, int names) {
        place = folder;
        seen += names;
        changed.run();
    }

    void foundPrograms(int more) {
        found += more;
        changed.run();
    }

    /** The folder that is being searched. */
    public String place() {
        return place;
    }

    /** How many names were looked at. */
    public long seen() {
        return seen;
    }

    /** How many programs were found. */
    public int found() {
        return found;
    }
}
