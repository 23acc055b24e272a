// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.http;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.jetty.http.HttpCookie;

/**
 * Who is signed in to the web page, by cookie. Browsers send cookies to all ports of a host, so the cookie's name
 * contains the port: two studios on one machine do not sign each other out.
 */
public final class WebSessions {

    private final Map<String, String> users = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();

    public Optional<String> user(Exchange exchange) {
        return exchange.cookie(name(exchange)).map(users::get);
    }

    public void signIn(Exchange exchange, String username) {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        String token = HexFormat.of().formatHex(bytes);
        users.put(token, username);
        exchange.addCookie(cookie(exchange, token).maxAge(-1).build());
    }

    public void signOut(Exchange exchange) {
        exchange.cookie(name(exchange)).ifPresent(users::remove);
        exchange.addCookie(cookie(exchange, "").maxAge(0).build());
    }

    private static HttpCookie.Builder cookie(Exchange exchange, String value) {
        return HttpCookie.build(name(exchange), value).path("/").httpOnly(true).sameSite(HttpCookie.SameSite.LAX);
    }

    private static String name(Exchange exchange) {
        return "ftrack_sandbox_" + exchange.port();
    }
}
