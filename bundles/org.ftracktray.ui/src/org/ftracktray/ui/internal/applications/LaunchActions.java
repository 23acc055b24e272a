// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.applications;

import org.ftracktray.launch.Application;
import org.ftracktray.launch.WorkFileChoice;

/** What can be done with an application for the selected task. Called on the UI thread; returns at once. */
interface LaunchActions {
    void start(Application application, WorkFileChoice file);

    /** Asks for the file to open. */
    void chooseFile(Application application);

    /** Shows what would be run. */
    void rehearse(Application application);
}
