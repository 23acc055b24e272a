// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.task;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.ftracktray.client.Session;
import org.ftracktray.launch.LaunchRecord.Owner;

/** Whose session may be worked with, and whose may not any more. Thread-safe; knows sessions by identity. */
public final class SignedInSessions {

    private final Map<Owner, Session> present = new HashMap<>();
    private final List<WeakReference<Session>> left = new ArrayList<>();

    /** Somebody is signed in with this session. Changes nothing when they have left already. */
    public synchronized void entered(Session session) {
        if (!hasLeft(session)) {
            present.put(Owner.of(session), session);
        }
    }

    /** The user of this session logged out, changed, or was refused. */
    public synchronized void left(Session session) {
        if (!hasLeft(session)) {
            left.add(new WeakReference<>(session));
        }
        present.values().removeIf(each -> each == session);
    }

    /** Whether nothing may be done with this session any more. */
    public synchronized boolean hasLeft(Session session) {
        left.removeIf(each -> each.get() == null);
        return left.stream().anyMatch(each -> each.get() == session);
    }

    /** The session of somebody; empty when they are not signed in. */
    public synchronized Optional<Session> of(Owner owner) {
        return Optional.ofNullable(present.get(owner));
    }
}
