// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.autostart;

import java.io.IOException;

/** The user's own entry among what the desktop starts with the session. */
interface SessionEntry {

    boolean exists() throws IOException;

    /**
     * Replaces the entry, if there is one.
     *
     * @param program
     *            absolute path of what is to be started
     */
    void create(String program) throws IOException;

    /** Harmless when there is none. */
    void remove() throws IOException;

    /** Where it is, as people find it. */
    String place();
}
