// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.ftracktray.client.Problem;
import org.ftracktray.listener.ConnectionState;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.notifications.Notice;
import org.ftracktray.ui.internal.notifications.Notice.Choice;
import org.junit.jupiter.api.Test;

class ConnectionNoticesTest {
    private static final ConnectionState CONNECTED = new ConnectionState.Connected(Instant.EPOCH);
    private static final ConnectionState LOST = new ConnectionState.Reconnecting(Instant.EPOCH, 1,
            new Problem("The site cannot be reached.", "No route to host.", ""));

    private final List<Notice> told = new ArrayList<>();
    private final List<String> withdrawn = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private final Deque<Runnable> minutes = new ArrayDeque<>();
    private boolean waits;
    private final ConnectionNotices notices = new ConnectionNotices((what, after) -> {
        assertEquals(Duration.ofMinutes(1), after);
        minutes.add(what);
    }, Duration.ofMinutes(1), told::add, subject -> {
        withdrawn.add(subject);
        return waits;
    }, token -> done.add("show " + token), token -> done.add("try now"));

    private void aMinutePasses() {
        minutes.remove().run();
    }

    private List<String> titles() {
        return told.stream().map(Notice::title).toList();
    }

    @Test
    void tellsOfABreakOfAMinuteOnceAndThatItIsOver() {
        notices.changed(CONNECTED);
        notices.changed(LOST);
        notices.changed(new ConnectionState.Connecting(2));
        notices.changed(LOST);
        assertEquals(List.of(), titles());
        aMinutePasses();
        notices.changed(LOST);
        assertTrue(minutes.isEmpty());
        notices.changed(CONNECTED);
        notices.changed(CONNECTED);
        assertEquals(List.of(Messages.notify_lost_title, Messages.notify_back_title), titles());
        assertEquals("The site cannot be reached. No route to host.", told.getFirst().text());
        assertEquals(1, told.stream().map(Notice::subject).distinct().count());
    }

    @Test
    void aShorterBreakIsNothingToTell() {
        notices.changed(LOST);
        notices.changed(CONNECTED);
        notices.changed(LOST);
        aMinutePasses();
        assertEquals(List.of(), titles(), "the minute of the first break");
        aMinutePasses();
        assertEquals(List.of(Messages.notify_lost_title), titles());
    }

    @Test
    void afterASleepTheMinuteBeginsAnew() {
        notices.changed(LOST);
        notices.wokeUp();
        aMinutePasses();
        assertEquals(List.of(), titles());
        notices.changed(CONNECTED);
        aMinutePasses();
        assertEquals(List.of(), titles());
    }

    @Test
    void whatWasNotShownBeforeItWasOverIsNotTold() {
        notices.changed(LOST);
        aMinutePasses();
        waits = true;
        notices.changed(CONNECTED);
        assertEquals(List.of(Messages.notify_lost_title), titles());
        assertEquals(1, withdrawn.size());
    }

    @Test
    void whoStopsOrSignsOutWaitsForNothing() {
        notices.changed(LOST);
        notices.changed(new ConnectionState.Stopped());
        aMinutePasses();
        assertEquals(List.of(), titles());
        notices.changed(LOST);
        aMinutePasses();
        notices.changed(new ConnectionState.SignedOut());
        notices.changed(CONNECTED);
        assertEquals(List.of(Messages.notify_lost_title), titles());
        assertEquals(1, withdrawn.size());
    }

    @Test
    void theButtonsDoWhatTheySay() {
        notices.changed(LOST);
        aMinutePasses();
        Notice notice = told.getFirst();
        assertEquals(List.of(Messages.notify_tryNow, Messages.notify_showWindow),
                notice.choices().stream().map(Choice::label).toList());
        notice.choices().forEach(choice -> choice.act().run("t"));
        notice.pressed().orElseThrow().run("u");
        assertEquals(List.of("try now", "show t", "show u"), done);
    }
}
