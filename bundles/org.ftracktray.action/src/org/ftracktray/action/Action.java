// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.action;

import java.util.List;

/**
 * Something that can be offered in the "Actions" menu of ftrack and be launched from there.
 * <p>
 * Contribute one as an OSGi service of this type or with the extension point {@code org.ftracktray.action.actions}. All
 * methods are called on background threads, several at a time, never on the UI thread or on the thread of the event hub;
 * they may block, but discover has a time limit of about a second, because the menu does not wait for longer; then its
 * thread is interrupted.
 */
public interface Action {

    /** A name for logs and diagnostics that stays the same over restarts. */
    String id();

    /**
     * The items that the menu offers for this request; an empty list to stay out of it.
     *
     * @throws Exception
     *             is logged and costs only this action its items
     */
    List<ActionItem> discover(ActionRequest request) throws Exception;

    /**
     * Whether the launch is meant for this action on this workstation. Must answer at once: it decides before anything
     * else happens whether this client stays silent.
     */
    boolean owns(ActionRequest request);

    /**
     * Does the work and says what happened. Called only when {@link #owns} was true.
     *
     * @throws Exception
     *             its message is told to the web user as a failure
     */
    ActionReply launch(ActionRequest request) throws Exception;
}
