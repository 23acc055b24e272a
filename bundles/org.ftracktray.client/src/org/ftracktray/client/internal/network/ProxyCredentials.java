// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.network;

import java.io.IOException;
import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.ftracktray.client.internal.failure.ProxyRefusedException;
import org.ftracktray.client.internal.proxy.ProxyPasswordAttempts;

/**
 * User names and passwords for proxies: asked for when a proxy wants one, remembered while the proxy accepts it. Never told to anybody
 * but the proxy. Thread-safe.
 */
public final class ProxyCredentials {
    private final Authenticator authenticator;
    private final ProxyPasswordAttempts trials;
    private final Map<InetSocketAddress, String> accepted = new ConcurrentHashMap<>();

    ProxyCredentials(Authenticator authenticator, ProxyPasswordAttempts trials) {
        this.authenticator = authenticator;
        this.trials = trials;
    }

    /** Sends a request to a proxy. */
    public interface Sending<A> {
        /** @param authorization value of {@code Proxy-Authorization}, {@code ""} for none */
        A send(String authorization) throws IOException;
    }

    /** What an HTTP proxy wants to see before it lets a request through, null if the answer says that it did. */
    public interface Challenge<A> {
        String of(A answer);
    }

    /**
     * Sends a request, and once more with user name and password if the proxy asks for them.
     *
     * @return an answer with which the proxy did not ask
     * @throws ProxyRefusedException if the proxy asks and nobody knows, or it has refused what is known
     */
    public <A> A send(InetSocketAddress proxy, Sending<A> request, Challenge<A> challenge) throws IOException {
        String before = accepted(proxy);
        A answer = request.send(before);
        if (challenge.of(answer) == null) {
            return answer;
        }
        if (!before.isEmpty()) {
            accepted.remove(proxy);
            trials.refused(proxy, before);
        }
        String authorization = basic(proxy, challenge.of(answer));
        try (ProxyPasswordAttempts.Trial trial = trials.begin(proxy, authorization)) {
            answer = request.send(authorization);
            if (challenge.of(answer) != null) {
                trial.refused();
                throw ProxyRefusedException.wrongPassword();
            }
            trial.accepted();
            accepted.put(proxy, authorization);
            return answer;
        }
    }

    private String accepted(InetSocketAddress proxy) {
        String authorization = accepted.getOrDefault(proxy, "");
        return authorization.isEmpty() || trials.isRefused(proxy, authorization) ? "" : authorization;
    }

    private String basic(InetSocketAddress proxy, String challenge) throws IOException {
        List<String> offered = AuthenticationSchemes.in(challenge);
        if (!offered.isEmpty() && offered.stream().noneMatch("Basic"::equalsIgnoreCase)) {
            throw ProxyRefusedException.otherSignIn(offered);
        }
        PasswordAuthentication password = password(proxy, "http", challenge, "Basic")
                .orElseThrow(ProxyRefusedException::noPassword);
        String pair = password.getUserName() + ":" + new String(password.getPassword());
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    /** For a SOCKS proxy. */
    Optional<PasswordAuthentication> ask(InetSocketAddress proxy) {
        return password(proxy, "SOCKS5", "", "");
    }

    /** As {@link ProxyPasswordAttempts#begin}. */
    ProxyPasswordAttempts.Trial begin(InetSocketAddress proxy, PasswordAuthentication password) throws IOException {
        return trials.begin(proxy, password.getUserName() + "\n" + new String(password.getPassword()));
    }

    private Optional<PasswordAuthentication> password(InetSocketAddress proxy, String protocol, String prompt,
            String scheme) {
        return Optional.ofNullable(authenticator.requestPasswordAuthenticationInstance(proxy.getHostString(),
                proxy.getAddress(), proxy.getPort(), protocol, prompt, scheme, null,
                Authenticator.RequestorType.PROXY));
    }
}
