// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.notices;

import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.ftracktray.client.Problem;
import org.ftracktray.listener.ConnectionState;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.notifications.Notice;
import org.ftracktray.ui.internal.notifications.Notice.Act;
import org.ftracktray.ui.internal.notifications.NoticeKind;

/** Tells that there was no connection for a minute, and that it is back; nothing of shorter breaks. Thread-safe. */
final class ConnectionNotices {
    private static final String SUBJECT = "connection";

    private final BiConsumer<Runnable, Duration> later;
    private final Duration patience;
    private final Consumer<Notice> tell;
    private final Predicate<String> withdraw;
    private final Act show;
    private final Act tryNow;
    /** Of the break that goes on; anything else is over. */
    private Object lost;
    private Problem reason;
    private boolean told;

    /**
     * @param later runs something after a time
     * @param patience how long a break is nothing to tell
     * @param withdraw returns whether it was not shown yet
     */
    ConnectionNotices(BiConsumer<Runnable, Duration> later, Duration patience, Consumer<Notice> tell,
            Predicate<String> withdraw, Act show, Act tryNow) {
        this.later = later;
        this.patience = patience;
        this.tell = tell;
        this.withdraw = withdraw;
        this.show = show;
        this.tryNow = tryNow;
    }

    synchronized void changed(ConnectionState state) {
        switch (state) {
            case ConnectionState.Reconnecting again -> {
                reason = again.reason();
                if (lost == null) {
                    wait(new Object());
                }
            }
            case ConnectionState.Connected now -> back();
            case ConnectionState.Connecting now -> {
                // on its way
            }
            case ConnectionState.SignedOut out -> over();
            case ConnectionState.Stopped stopped -> over();
            case ConnectionState.Refused refused -> over();
        }
    }

    /** The machine slept: the minute begins anew, because the network needs a while as well. */
    synchronized void wokeUp() {
        if (lost != null && !told) {
            wait(new Object());
        }
    }

    private void wait(Object broken) {
        lost = broken;
        later.accept(() -> tellOf(broken), patience);
    }

    private synchronized void tellOf(Object broken) {
        if (broken == lost && !told) {
            told = true;
            tell.accept(new Notice(NoticeKind.CONNECTION, SUBJECT, Messages.notify_lost_title, reason.sentence())
                    .opening(show).offering(Messages.notify_tryNow, tryNow)
                    .offering(Messages.notify_showWindow, show));
        }
    }

    private void back() {
        boolean known = told && !withdraw.test(SUBJECT);
        forget();
        if (known) {
            tell.accept(new Notice(NoticeKind.CONNECTION, SUBJECT, Messages.notify_back_title,
                    Messages.notify_back).opening(show));
        }
    }

    /** Nobody waits for this connection any more. */
    private void over() {
        if (told) {
            withdraw.test(SUBJECT);
        }
        forget();
    }

    private void forget() {
        lost = null;
        told = false;
    }
}
