// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.network;

import java.io.IOException;
import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The proxies that the environment names in {@code HTTPS_PROXY}, {@code HTTP_PROXY}, {@code ALL_PROXY} and {@code NO_PROXY}, in
 * upper or lower case, as curl and ftrack-python read them; for what they do not name, the Java runtime's own selector.
 */
public final class EnvironmentProxies extends ProxySelector {
    private final UnaryOperator<String> environment;
    private final ProxySelector otherwise;

    /**
     * @param environment null for variables that are not set
     * @param otherwise may be null for none
     */
    public EnvironmentProxies(UnaryOperator<String> environment, ProxySelector otherwise) {
        this.environment = environment;
        this.otherwise = otherwise;
    }

    @Override
    public List<Proxy> select(URI site) {
        return proxy(site).map(address -> List.of(isExcepted(site.getHost()) ? Proxy.NO_PROXY : proxyAt(address)))
                .orElseGet(() -> otherwise == null ? List.of(Proxy.NO_PROXY) : otherwise.select(site));
    }

    @Override
    public void connectFailed(URI site, SocketAddress proxy, IOException error) {
        if (otherwise != null) {
            otherwise.connectFailed(site, proxy, error);
        }
    }

    /** Tells the user names and passwords that the variables contain. */
    public Authenticator passwords() {
        return new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return List.of("https", "http").stream().flatMap(scheme -> variable(scheme).stream())
                        .filter(this::isAsking).map(EnvironmentProxies::password).findFirst().orElse(null);
            }

            private boolean isAsking(URI proxy) {
                return proxy.getRawUserInfo() != null && proxy.getHost().equals(getRequestingHost())
                        && port(proxy) == getRequestingPort();
            }
        };
    }

    private Optional<URI> proxy(URI site) {
        return variable(site.getScheme().toLowerCase(Locale.ROOT));
    }

    private Optional<URI> variable(String scheme) {
        return read(scheme + "_proxy").or(() -> read("all_proxy")).map(EnvironmentProxies::address)
                .filter(address -> address.getHost() != null);
    }

    private Optional<String> read(String name) {
        var lower = environment.apply(name);
        var value = lower == null ? environment.apply(name.toUpperCase(Locale.ROOT)) : lower;
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static URI address(String text) {
        try {
            return URI.create(text.contains("://") ? text : "http://" + text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("The environment names a proxy whose address cannot be read.", null);
        }
    }

    private static Proxy proxyAt(URI address) {
        var type = address.getScheme().toLowerCase(Locale.ROOT).startsWith("socks")
                ? Proxy.Type.SOCKS
                : Proxy.Type.HTTP;
        return new Proxy(type, InetSocketAddress.createUnresolved(address.getHost(), port(address)));
    }

    private static int port(URI address) {
        return address.getPort() >= 0
                ? address.getPort()
                : switch (address.getScheme().toLowerCase(Locale.ROOT)) {
                    case "http" -> 80;
                    case "https" -> 443;
                    default -> 1080;
                };
    }

    private static PasswordAuthentication password(URI address) {
        var parts = address.getRawUserInfo().split(":", 2);
        return new PasswordAuthentication(decoded(parts[0]), decoded(parts.length > 1 ? parts[1] : "").toCharArray());
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private boolean isExcepted(String host) {
        var name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost") || name.startsWith("127.") || name.equals("[::1]")
                || read("no_proxy").stream().flatMap(text -> List.of(text.split("[,\\s]+")).stream())
                        .map(entry -> entry.toLowerCase(Locale.ROOT).replaceFirst("^\\*?\\.", "").replaceFirst(":\\d+$",
                                ""))
                        .anyMatch(entry -> entry.equals("*") || name.equals(entry)
                                || !entry.isEmpty() && name.endsWith("." + entry));
    }
}
