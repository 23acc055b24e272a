// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.listener.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.ftracktray.client.Registration;
import org.ftracktray.client.Session;
import org.ftracktray.launch.LaunchHistory;
import org.ftracktray.launch.LaunchRecord;
import org.ftracktray.launch.LaunchRecord.Owner;
import org.ftracktray.launch.LaunchState;

/**
 * Watches the launch history and tells whoever started an application that it ended with a failure, in their web pages of
 * ftrack. What ends while they cannot be reached is told when they can, within a day; nothing is told twice. Thread-safe.
 */
final class FailedLaunchNotifier implements AutoCloseable {
    private static final Duration OLD_NEWS = Duration.ofDays(1);

    private final LaunchHistory history;
    private final ToldLaunches told;
    private final WebMessages messages;
    private final String host;
    private final InstantSource clock;
    private final Instant began;
    private final Registration watching;
    /** Whose web pages can be reached; null for nobody's. */
    private volatile Session reachable;
    private final Set<String> seenRunning = new HashSet<>();
    private boolean closed;

    /** Where messages go. */
    @FunctionalInterface
    interface WebMessages {
        /** Sends a message to the web pages of the session's user; false when that is not possible now. */
        boolean send(Session session, String message);
    }

    /** @param host what people call this machine */
    FailedLaunchNotifier(LaunchHistory history, ToldLaunches told, WebMessages messages, String host,
            InstantSource clock) {
        this.history = history;
        this.told = told;
        this.messages = messages;
        this.host = host;
        this.clock = clock;
        this.began = clock.instant();
        this.watching = history.onChange(this::changed);
        synchronized (this) {
            history.launches().forEach(this::running);
        }
    }

    /** The web pages of the user of this session can be reached from now on. Returns at once. */
    void connected(Session session) {
        reachable = session;
        Thread.ofVirtual().name("ftrack failed launches").start(this::tellAll);
    }

    /** Nobody can be reached from now on. Returns at once. */
    void disconnected() {
        reachable = null;
    }

    /** Returns when nothing more is written or sent. */
    @Override
    public void close() {
        watching.close();
        reachable = null;
        synchronized (this) {
            closed = true;
        }
    }

    /** The oldest first. */
    private synchronized void tellAll() {
        if (closed) {
            return;
        }
        List<LaunchRecord> launches = history.launches();
        told.begin(launches, began);
        launches.reversed().forEach(this::tell);
    }

    private synchronized void changed(LaunchRecord record) {
        if (closed) {
            return;
        }
        switch (record.state()) {
            case LaunchState.Running running -> running(record);
            case LaunchState.Ended ended -> {
                told.begin(history.launches(), began);
                if (seenRunning.remove(record.id())) {
                    tell(record);
                } else { // the start failed: who asked for it has got that as the answer
                    told.add(record.id(), history.launches());
                }
            }
            case LaunchState.Gone gone -> seenRunning.remove(record.id());
        }
    }

    private void running(LaunchRecord record) {
        if (record.state() instanceof LaunchState.Running) {
            seenRunning.add(record.id());
        }
    }

    private void tell(LaunchRecord record) {
        Session session = reachable;
        if (session != null && record.state() instanceof LaunchState.Ended end && end.failed()
                && Duration.between(end.at(), clock.instant()).compareTo(OLD_NEWS) < 0
                && record.owner().filter(Owner.of(session)::equals).isPresent() && !told.contains(record.id())
                && messages.send(session, sentence(record, end))) {
            told.add(record.id(), history.launches());
        }
    }

    /** Where the output is, and nothing of it. */
    private String sentence(LaunchRecord record, LaunchState.Ended end) {
        return record.application().title() + " on " + host + " ended with exit code " + end.exitCode() + " ("
                + record.task().path() + "). Its log there is " + record.log() + ".";
    }
}
