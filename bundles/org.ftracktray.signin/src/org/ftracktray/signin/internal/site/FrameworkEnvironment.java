// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal.site;

import java.util.Optional;
import java.util.function.Predicate;

import org.ftracktray.signin.HostName;
import org.osgi.framework.BundleContext;

/** The environment and the framework properties of this process. */
public final class FrameworkEnvironment implements SystemEnvironment {
    private final BundleContext context;

    public FrameworkEnvironment(BundleContext context) {
        this.context = context;
    }

    @Override
    public Optional<String> environment(String name) {
        return present(System.getenv(name));
    }

    @Override
    public Optional<String> property(String name) {
        return present(context.getProperty(name));
    }

    @Override
    public String osUser() {
        return present(System.getProperty("user.name")).orElse("unknown");
    }

    @Override
    public String machine() {
        return HostName.current();
    }

    private static Optional<String> present(String value) {
        return Optional.ofNullable(value).map(String::strip).filter(Predicate.not(String::isEmpty));
    }
}
