// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.ftracktray.client.Registration;
import org.ftracktray.signin.internal.site.Settings;

/** Settings that outlive a service, as those on the disk do. */
public final class MemorySettings implements Settings {
    public final Map<String, String> values = new ConcurrentHashMap<>();
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

    @Override
    public Optional<String> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    @Override
    public void put(String key, String value) {
        values.put(key, value);
        listeners.forEach(listener -> listener.accept(key));
    }

    @Override
    public void remove(String key) {
        values.remove(key);
        listeners.forEach(listener -> listener.accept(key));
    }

    @Override
    public Registration onChange(Consumer<String> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
