// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.desktop.internal.notification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.freedesktop.dbus.types.UInt32;
import org.ftracktray.desktop.NotificationOwner;

/** What the desktop shows for us now, by its ids. Thread-safe; nothing here waits for anybody. */
final class OpenNotifications {
    private final Map<String, UInt32> ids = new HashMap<>();
    private final Map<UInt32, Open> open = new HashMap<>();

    /** One that is shown. The token comes before the press that it is for. */
    private record Open(String subject, NotificationOwner owner, String token) {}

    synchronized void add(String subject, UInt32 id, NotificationOwner owner) {
        UInt32 before = ids.put(subject, id);
        if (before != null) {
            open.remove(before);
        }
        open.put(id, new Open(subject, owner, ""));
    }

    synchronized Optional<UInt32> id(String subject) {
        return Optional.ofNullable(ids.get(subject));
    }

    synchronized void give(UInt32 id, String token) {
        open.computeIfPresent(id, (same, one) -> new Open(one.subject(), one.owner(), token));
    }

    /** Returns whether it is one of ours. */
    boolean pressed(UInt32 id, String key) {
        Optional<Open> pressed = take(id);
        pressed.ifPresent(one -> one.owner().pressed(key, one.token()));
        return pressed.isPresent();
    }

    void closed(UInt32 id, boolean dismissed) {
        take(id).ifPresent(one -> one.owner().closed(dismissed));
    }

    private synchronized Optional<Open> take(UInt32 id) {
        Open one = open.remove(id);
        if (one != null) {
            ids.remove(one.subject(), id);
        }
        return Optional.ofNullable(one);
    }

    synchronized Optional<UInt32> remove(String subject) {
        Optional<UInt32> id = Optional.ofNullable(ids.remove(subject));
        id.ifPresent(open::remove);
        return id;
    }

    /** All of them are gone, with who showed them. */
    void lost() {
        List<Open> all;
        synchronized (this) {
            all = List.copyOf(open.values());
            removeAll();
        }
        all.forEach(one -> one.owner().closed(false));
    }

    /** Forgets all; their owners are not told. */
    synchronized List<UInt32> removeAll() {
        List<UInt32> all = List.copyOf(open.keySet());
        open.clear();
        ids.clear();
        return all;
    }
}
