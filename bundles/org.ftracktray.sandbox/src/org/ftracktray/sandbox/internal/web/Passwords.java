// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.web;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
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

    Optional<Row> check(Map<String, String> form) {
        byte[] given = form.getOrDefault("password", "").getBytes(StandardCharsets.UTF_8);
        boolean right = MessageDigest.isEqual(password.getBytes(StandardCharsets.UTF_8), given);
        return studio.user(form.getOrDefault("username", "").strip()).filter(user -> right);
    }

    Optional<String> shownTo(Exchange exchange) {
        boolean here = exchange.request().getConnectionMetaData()
                .getRemoteSocketAddress() instanceof InetSocketAddress address && address.getAddress() != null
                && address.getAddress().isLoopbackAddress();
        return here ? Optional.of(password) : Optional.empty();
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
