// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.http;

import java.net.Authenticator;
import java.net.PasswordAuthentication;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.util.concurrent.Executors;

import javax.net.ssl.SSLSocketFactory;

import org.ftracktray.client.ConnectionOptions;

/** Makes the HTTP client that requests and WebSockets share. */
public final class Connections {
    private Connections() {}

    /** HTTP/1.1, because the offer to upgrade to HTTP/2 in clear confuses servers; redirections are for the caller to see. */
    public static HttpClient open(ConnectionOptions options) {
        TunnelPasswords.allow();
        var builder = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER).connectTimeout(options.connectTimeout())
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .proxy(options.proxy().orElseGet(ProxySelector::getDefault));
        options.proxyAuthenticator().ifPresent(asked -> builder.authenticator(new ProxyOnly(asked)));
        if (!options.extraAuthorities().isEmpty()) {
            builder.sslContext(Trust.context(options.extraAuthorities()));
        }
        return builder.build();
    }

    /** The same trust for connections that are made without that client. */
    public static SSLSocketFactory tls(ConnectionOptions options) {
        return options.extraAuthorities().isEmpty()
                ? (SSLSocketFactory) SSLSocketFactory.getDefault()
                : Trust.context(options.extraAuthorities()).getSocketFactory();
    }

    /** Keeps a site that asks for HTTP authentication from seeing the proxy's password. */
    private static final class ProxyOnly extends Authenticator {
        private final Authenticator asked;

        ProxyOnly(Authenticator asked) {
            this.asked = asked;
        }

        @Override
        protected PasswordAuthentication getPasswordAuthentication() {
            return getRequestorType() != RequestorType.PROXY
                    ? null
                    : asked.requestPasswordAuthenticationInstance(getRequestingHost(), getRequestingSite(),
                            getRequestingPort(), getRequestingProtocol(), getRequestingPrompt(), getRequestingScheme(),
                            getRequestingURL(), getRequestorType());
        }
    }
}
