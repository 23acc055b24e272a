// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal;

import org.ftracktray.action.ActionReply;
import org.ftracktray.action.WebText;
import org.ftracktray.client.SecretMask;
import org.ftracktray.client.Session;
import org.ftracktray.launch.LaunchRecord;
import org.ftracktray.launch.LaunchResult;
import org.ftracktray.launch.LaunchState;

/**
 * What the web page reads about a launch. Nothing that an application or a hook printed is in it: nobody knows who asked,
 * and what is printed can be anything, for instance the key. Names and reasons come from others, so none of them is rendered.
 *
 * @param host
 *            the name of this machine
 */
record LaunchReply(String host) {

    private static final String ENDED = " It ended again at once, without an error. If it handed over to another program,"
            + " that one cannot be followed.";

    ActionReply to(Session session, LaunchResult result) {
        return switch (result) {
            case LaunchResult.Started(LaunchRecord record, boolean joined) -> new ActionReply.Message(true,
                    WebText.plain(record.application().title() + " was started on " + host + " for "
                            + record.task().path() + "."
                            + (record.state() instanceof LaunchState.Ended ? ENDED : "")
                            + (joined ? " This click came more than once; it was started once." : "")));
            case LaunchResult.Failed failed -> failure(session, failed);
        };
    }

    private ActionReply failure(Session session, LaunchResult.Failed failed) {
        String sentence = SecretMask.of(session).text(failed.problem().sentence());
        return new ActionReply.Message(false, WebText.plain(sentence + " (" + host + ")"));
    }
}
