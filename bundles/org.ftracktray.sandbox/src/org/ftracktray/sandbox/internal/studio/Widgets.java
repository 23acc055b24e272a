// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.studio;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Widgets that were asked for and may be looked at for a while without further signing in. Thread-safe. */
public final class Widgets {

    /** As long as on a site (ftrack-python, session.py, {@code get_widget_url}). */
    private static final Duration KEPT = Duration.ofMinutes(6);

    /**
     * @param name {@code info}, {@code tasks} or {@code tasks_browser}
     * @param entityType of the entity that it is about; empty when there is none
     */
    public record Widget(String name, String theme, String userId, String entityType, String entityKey) {}

    private record Shown(Widget widget, Instant until) {}

    private final Map<String, Shown> shown = new ConcurrentHashMap<>();

    /** @return a secret that lets its holder look at the widget */
    public String show(Widget widget) {
        Instant now = Instant.now();
        shown.values().removeIf(old -> old.until().isBefore(now));
        String token = UUID.randomUUID().toString();
        shown.put(token, new Shown(widget, now.plus(KEPT)));
        return token;
    }

    public Optional<Widget> find(String token) {
        return Optional.ofNullable(shown.get(token)).filter(one -> one.until().isAfter(Instant.now()))
                .map(Shown::widget);
    }
}
