// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal.site;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.function.Predicate;

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
        // HOSTNAME and COMPUTERNAME first: the resolver may wait for a name server
        return environment("COMPUTERNAME").or(() -> environment("HOSTNAME")).orElseGet(FrameworkEnvironment::hostName);
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }

    private static Optional<String> present(String value) {
        return Optional.ofNullable(value).map(String::strip).filter(Predicate.not(String::isEmpty));
    }
}
