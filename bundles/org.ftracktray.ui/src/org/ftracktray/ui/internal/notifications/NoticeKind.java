// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.notifications;

import org.ftracktray.desktop.DesktopNotification.Urgency;

/** What notifications are about. All but {@link #ANSWER} can be switched off one by one. */
public enum NoticeKind {
    LAUNCHED("launched", Urgency.LOW), NOT_STARTED("notStarted", Urgency.NORMAL), CRASHED("crashed", Urgency.NORMAL),
    /** Somebody is signed in. */
    SIGNED_IN("signedIn", Urgency.LOW),
    /** The site ended the sign-in. */
    SIGNED_OUT("signedOut", Urgency.NORMAL),
    /** Nobody answered in the browser in time, or what was answered was no good. */
    LAPSED("signInLapsed", Urgency.NORMAL), CONNECTION("connection", Urgency.NORMAL), TIMER("timer", Urgency.NORMAL),
    /** What came of something that the artist has just done here. */
    ANSWER("", Urgency.NORMAL);

    private final String key;
    private final Urgency urgency;

    NoticeKind(String key, Urgency urgency) {
        this.key = key;
        this.urgency = urgency;
    }

    /** What it is called in preferences and managed settings, after {@code notify.}; empty when it is not there. */
    public String key() {
        return key;
    }

    public Urgency urgency() {
        return urgency;
    }
}
