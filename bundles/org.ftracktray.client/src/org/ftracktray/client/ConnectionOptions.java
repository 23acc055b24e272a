// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client;

import java.net.Authenticator;
import java.net.ProxySelector;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.ftracktray.client.internal.limit.TimeLimit;

/**
 * How connections are made, for HTTP and WebSocket alike. Immutable; start from {@link #defaults()}.
 *
 * @param connectTimeout limit for making a connection, from 1 ms to 24 days
 * @param requestTimeout limit for a whole request, from connecting to the last byte of the answer, from 1 ms to 24 days
 * @param proxy HTTP and SOCKS 5 proxies are understood; empty for those that the environment names in {@code HTTPS_PROXY},
 *        {@code HTTP_PROXY}, {@code ALL_PROXY} and {@code NO_PROXY}, and for the Java runtime's selector if it names none
 * @param proxyAuthenticator asked when a proxy wants a user name and password; empty for those in the environment's addresses
 * @param extraAuthorities certificate authorities trusted in addition to the Java runtime's own and those in the file that
 *        {@code SSL_CERT_FILE} or {@code REQUESTS_CA_BUNDLE} names
 * @param userAgent value of the {@code User-Agent} header
 */
public record ConnectionOptions(Duration connectTimeout, Duration requestTimeout, Optional<ProxySelector> proxy,
        Optional<Authenticator> proxyAuthenticator, List<X509Certificate> extraAuthorities, String userAgent) {
    /** @throws IllegalArgumentException if a limit is out of that range or the name cannot be the value of a header */
    public ConnectionOptions {
        TimeLimit.require(connectTimeout);
        TimeLimit.require(requestTimeout);
        Objects.requireNonNull(proxy);
        Objects.requireNonNull(proxyAuthenticator);
        extraAuthorities = List.copyOf(extraAuthorities);
        if (!HeaderText.isSafe(userAgent)) {
            throw new IllegalArgumentException("Not a name to be sent as User-Agent: " + userAgent);
        }
    }

    /** 10 s to connect, 60 s per request, the system's proxy, the runtime's certificate authorities, named
     * {@code ftrack-client}. */
    public static ConnectionOptions defaults() {
        return new ConnectionOptions(Duration.ofSeconds(10), Duration.ofSeconds(60), Optional.empty(), Optional.empty(),
                List.of(), "ftrack-client");
    }

    /** @param limit positive */
    public ConnectionOptions withConnectTimeout(Duration limit) {
        return new ConnectionOptions(limit, requestTimeout, proxy, proxyAuthenticator, extraAuthorities, userAgent);
    }

    /** @param limit positive */
    public ConnectionOptions withRequestTimeout(Duration limit) {
        return new ConnectionOptions(connectTimeout, limit, proxy, proxyAuthenticator, extraAuthorities, userAgent);
    }

    /** Asked for each connection; what it answers first counts. */
    public ConnectionOptions withProxy(ProxySelector selector) {
        return new ConnectionOptions(connectTimeout, requestTimeout, Optional.of(selector), proxyAuthenticator,
                extraAuthorities, userAgent);
    }

    /**
     * Asked for proxies only, once per connection and only when the proxy wants to know: Basic authentication of HTTP proxies,
     * user name and password of SOCKS 5 proxies. Credentials for the site itself are never requested through it.
     */
    public ConnectionOptions withProxyAuthenticator(Authenticator authenticator) {
        return new ConnectionOptions(connectTimeout, requestTimeout, proxy, Optional.of(authenticator),
                extraAuthorities,
                userAgent);
    }

    /** Replaces those given before; the Java runtime's own stay trusted. */
    public ConnectionOptions withExtraAuthorities(List<X509Certificate> authorities) {
        return new ConnectionOptions(connectTimeout, requestTimeout, proxy, proxyAuthenticator, authorities, userAgent);
    }

    /** @param name Latin-1, one line */
    public ConnectionOptions withUserAgent(String name) {
        return new ConnectionOptions(connectTimeout, requestTimeout, proxy, proxyAuthenticator, extraAuthorities, name);
    }
}
