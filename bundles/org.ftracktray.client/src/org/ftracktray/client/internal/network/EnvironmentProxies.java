// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.network;

import java.io.IOException;
import java.net.Authenticator;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The proxies that the environment names in {@code HTTPS_PROXY}, {@code HTTP_PROXY}, {@code ALL_PROXY} and {@code NO_PROXY}, in
 * upper or lower case, as curl and ftrack-python read them; for what they do not name, the Java runtime's own selector.
 */
public final class EnvironmentProxies extends ProxySelector {
    private final UnaryOperator<String> environment;
    private final ProxySelector otherwise;

    private record Variable(String name, String value) {
        ProxyAddress address() {
            return ProxyAddress.of(name, value);
        }
    }

    /**
     * @param environment null for variables that are not set
     * @param otherwise may be null for none
     */
    public EnvironmentProxies(UnaryOperator<String> environment, ProxySelector otherwise) {
        this.environment = environment;
        this.otherwise = otherwise;
    }

    /** @throws IllegalArgumentException with a sentence for a person if what a variable names cannot be used */
    @Override
    public List<Proxy> select(URI site) {
        Optional<EnvironmentProxies.Variable> named = proxy(site.getScheme().toLowerCase(Locale.ROOT));
        if (named.isPresent()) {
            boolean excepted = new NoProxy(read("no_proxy").map(Variable::value).orElse("")).excepts(site);
            return List.of(excepted ? Proxy.NO_PROXY : named.get().address().proxy());
        }
        return otherwise == null ? List.of(Proxy.NO_PROXY) : otherwise.select(site);
    }

    @Override
    public void connectFailed(URI site, SocketAddress proxy, IOException error) {
        if (otherwise != null) {
            otherwise.connectFailed(site, proxy, error);
        }
    }

    /** Tells the user names and passwords that the variables contain, each to the proxy in the same variable. */
    public Authenticator passwords() {
        return new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return Stream.of("https", "http").flatMap(scheme -> proxy(scheme).stream()).flatMap(this::readable)
                        .filter(this::isAsking).flatMap(address -> address.password().stream()).findFirst()
                        .orElse(null);
            }

            /** One that cannot be read was told when it was to be used. */
            private Stream<ProxyAddress> readable(Variable variable) {
                try {
                    return Stream.of(variable.address());
                } catch (IllegalArgumentException e) {
                    return Stream.empty();
                }
            }

            private boolean isAsking(ProxyAddress proxy) {
                return proxy.host().equalsIgnoreCase(getRequestingHost()) && proxy.port() == getRequestingPort();
            }
        };
    }

    private Optional<Variable> proxy(String scheme) {
        return read(scheme + "_proxy").or(() -> read("all_proxy"));
    }

    /** In lower case first, as curl; one that is empty counts as not set. */
    private Optional<Variable> read(String lower) {
        return Stream.of(lower, lower.toUpperCase(Locale.ROOT)).flatMap(
                name -> Optional.ofNullable(environment.apply(name)).map(text -> new Variable(name, text.strip()))
                        .filter(variable -> !variable.value().isEmpty()).stream())
                .findFirst();
    }
}
