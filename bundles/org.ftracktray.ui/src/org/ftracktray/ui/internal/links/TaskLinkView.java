// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.links;

import org.ftracktray.client.Problem;
import org.ftracktray.launch.Link;

/** Where links to tasks lead. UI thread only. */
public interface TaskLinkView {

    /** Shows the task. Returns at once. */
    void open(Link.Task link);

    /** Shows the task and asks whether to start the application. Returns at once. */
    void open(Link.Launch link);

    /** Says what is wrong with a link. */
    void complain(Problem problem);
}
