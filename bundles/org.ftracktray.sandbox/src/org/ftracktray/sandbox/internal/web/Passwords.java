// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.ftracktray.sandbox.internal.graph.Row;
import org.ftracktray.sandbox.internal.http.Exchange;
import org.ftracktray.sandbox.internal.studio.Studio;

/**
 * The one password of all demonstration users. It is a known word while only this machine can reach the studio, and a
 * random one otherwise; the sign-in page shows it to browsers on this machine.
 */
public final class Passwords {

    static final String WRONG = "The user name or the password is wrong.";

    private final Studio studio;
    private final String password;

    public Passwords(Studio studio, String bindAddress) {
        this.studio = studio;
        this.password = isLoopback(bindAddress) ? "sandbox" : random();
    }

    /** Whoever the form names, with the password, or without one as a user who is offered to this browser. */
    Optional<Row> check(Exchange exchange, Map<String, String> form) {
        String chosen = form.get("as");
        if (chosen != null) {
            return offeredTo(exchange).stream().filter(user -> chosen.equals(user.text("username"))).findFirst();
        }
        byte[] given = form.getOrDefault("password", "").getBytes(StandardCharsets.UTF_8);
        boolean right = MessageDigest.isEqual(password.getBytes(StandardCharsets.UTF_8), given);
        return studio.user(form.getOrDefault("username", "").strip()).filter(user -> right);
    }

    Optional<String> shownTo(Exchange exchange) {
        return exchange.isFromHere() ? Optional.of(password) : Optional.empty();
    }

    /** The users whom a browser on this machine may choose by a click. */
    List<Row> offeredTo(Exchange exchange) {
        return exchange.isFromHere() ? studio.withRoles() : List.of();
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static String random() {
        byte[] bytes = new byte[6];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
