// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.network;

import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * User names and passwords for proxies: asked for when a proxy wants one, remembered while it is content. Never told to anybody
 * but the proxy. Thread-safe.
 */
public final class ProxyPasswords {
    private static final Pattern BASIC = Pattern.compile("(^|,\\s*)basic\\b", Pattern.CASE_INSENSITIVE);

    private final Authenticator authenticator;
    private final Map<InetSocketAddress, String> accepted = new ConcurrentHashMap<>();

    ProxyPasswords(Authenticator authenticator) {
        this.authenticator = authenticator;
    }

    /** The value of {@code Proxy-Authorization} that the proxy accepted before. */
    public Optional<String> accepted(InetSocketAddress proxy) {
        return Optional.ofNullable(accepted.get(proxy));
    }

    /** The proxy let this through. */
    public void accept(InetSocketAddress proxy, String authorization) {
        accepted.put(proxy, authorization);
    }

    /**
     * The value of {@code Proxy-Authorization} to try.
     *
     * @param challenge what the proxy said in {@code Proxy-Authenticate}
     * @return empty if the proxy wants something else than Basic, or nobody knows a password
     */
    public Optional<String> ask(InetSocketAddress proxy, String challenge) {
        accepted.remove(proxy);
        return BASIC.matcher(challenge).find()
                ? password(proxy, "http", challenge, "Basic").map(ProxyPasswords::basic)
                : Optional.empty();
    }

    /** For a SOCKS proxy. */
    Optional<PasswordAuthentication> ask(InetSocketAddress proxy) {
        return password(proxy, "SOCKS5", "", "");
    }

    private Optional<PasswordAuthentication> password(InetSocketAddress proxy, String protocol, String prompt,
            String scheme) {
        return Optional.ofNullable(authenticator.requestPasswordAuthenticationInstance(proxy.getHostString(),
                proxy.getAddress(), proxy.getPort(), protocol, prompt, scheme, null,
                Authenticator.RequestorType.PROXY));
    }

    private static String basic(PasswordAuthentication password) {
        var pair = password.getUserName() + ":" + new String(password.getPassword());
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
