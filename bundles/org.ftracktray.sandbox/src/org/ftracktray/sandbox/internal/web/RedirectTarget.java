// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Where the sign-in page may send a browser, and with it an API key: to a program on the same machine only. */
record RedirectTarget(URI address) {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /** @return empty unless it is an {@code http} address of the loopback interface, without a user in it */
    static Optional<RedirectTarget> parse(String text) {
        try {
            URI address = new URI(text);
            boolean allowed = "http".equalsIgnoreCase(address.getScheme()) && address.getHost() != null
                    && LOOPBACK.contains(address.getHost().toLowerCase(java.util.Locale.ROOT))
                    && address.getRawUserInfo() == null && !address.isOpaque();
            return allowed ? Optional.of(new RedirectTarget(address)) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The address with these parameters behind those that it has. */
    String with(Map<String, String> parameters) {
        StringBuilder text = new StringBuilder("http://").append(address.getRawAuthority());
        text.append(address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath());
        String separator = "?";
        if (address.getRawQuery() != null) {
            text.append('?').append(address.getRawQuery());
            separator = "&";
        }
        for (Map.Entry<String, String> parameter : new TreeMap<>(parameters).descendingMap().entrySet()) {
            text.append(separator).append(parameter.getKey()).append('=')
                    .append(URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8).replace("+", "%20"));
            separator = "&";
        }
        return text.toString();
    }
}
