// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.ftracktray.signin.internal.site.SystemEnvironment;

/** The environment of a test. */
public final class TestSurroundings implements SystemEnvironment {
    public final Map<String, String> environment = new ConcurrentHashMap<>();
    public final Map<String, String> properties = new ConcurrentHashMap<>(
            Map.of("ftracktray.managed", "/nonexistent/managed"));

    @Override
    public Optional<String> environment(String name) {
        return Optional.ofNullable(environment.get(name));
    }

    @Override
    public Optional<String> property(String name) {
        return Optional.ofNullable(properties.get(name));
    }

    @Override
    public String osUser() {
        return "anna & co";
    }

    @Override
    public String machine() {
        return "ws-07";
    }
}
