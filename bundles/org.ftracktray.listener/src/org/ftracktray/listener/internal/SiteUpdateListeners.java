// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.listener.internal;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.core.runtime.ILog;
import org.ftracktray.action.SiteUpdateListener;
import org.ftracktray.client.Session;
import org.ftracktray.client.event.Event;

/** Everybody who follows the site; one that fails does not keep anything from the others. */
record SiteUpdateListeners(Supplier<List<SiteUpdateListener>> all, ILog log) {

    void connected(Session session) {
        Thread.ofVirtual().name("ftrack followers").start(() -> each(follower -> follower.connected(session)));
    }

    void updated(Session session, Event event) {
        each(follower -> follower.updated(session, event));
    }

    void left(Session session) {
        each(follower -> follower.left(session));
    }

    private void each(Consumer<SiteUpdateListener> news) {
        for (SiteUpdateListener follower : all.get()) {
            try {
                news.accept(follower);
            } catch (RuntimeException | Error e) {
                log.error(follower.getClass().getName() + " failed to follow the site.", e);
            }
        }
    }
}
