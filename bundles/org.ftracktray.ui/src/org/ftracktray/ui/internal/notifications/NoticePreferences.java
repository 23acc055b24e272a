// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.notifications;

import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.ftracktray.signin.ManagedFile;
import org.ftracktray.ui.internal.UiPreferences;
import org.osgi.service.prefs.Preferences;

/**
 * Which notifications are wanted: all or none, and each kind. What the administrator says in the managed settings counts before
 * what the artist does. Usable from any thread; reads the disk.
 */
@Creatable
@Singleton
public final class NoticePreferences {
    /** Key of the switch for all of them, in preferences and managed settings alike. */
    static final String ALL = "notify";

    private final Preferences node;
    private final ManagedFile managed;

    @Inject
    NoticePreferences(ManagedFile managed) {
        this(InstanceScope.INSTANCE.getNode("org.ftracktray.ui"), managed);
    }

    NoticePreferences(Preferences node, ManagedFile managed) {
        this.node = node;
        this.managed = managed;
    }

    private static String key(NoticeKind kind) {
        return ALL + "." + kind.key();
    }

    /** Whether any is wanted. */
    public boolean wantsAny() {
        return wants(ALL);
    }

    /** Whether this kind is, when any is. */
    public boolean allows(NoticeKind kind) {
        return kind.key().isEmpty() || wants(key(kind));
    }

    /** Whether one of this kind is to be shown. */
    public boolean wants(NoticeKind kind) {
        return wantsAny() && allows(kind);
    }

    private boolean wants(String key) {
        return decided(key).map(Boolean::parseBoolean).orElseGet(() -> node.getBoolean(key, true));
    }

    /** Whether the administrator decides about all. */
    public boolean isManaged() {
        return decided(ALL).isPresent();
    }

    /** Whether the administrator decides about this kind. */
    public boolean isManaged(NoticeKind kind) {
        return decided(key(kind)).isPresent();
    }

    private Optional<String> decided(String key) {
        try {
            return managed.get(key).map(String::strip)
                    .filter(value -> value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false"));
        } catch (IllegalStateException unreadable) {
            ILog.get().warn("The managed settings do not say which notifications are wanted", unreadable);
            return Optional.empty();
        }
    }

    /** Keeps what the artist chose. */
    public void set(boolean any) {
        node.putBoolean(ALL, any);
    }

    /** As {@link #set(boolean)}, of one kind. */
    public void set(NoticeKind kind, boolean wanted) {
        node.putBoolean(key(kind), wanted);
    }

    /** Writes what was chosen to the disk. */
    public void keep() {
        UiPreferences.write(node);
    }
}
