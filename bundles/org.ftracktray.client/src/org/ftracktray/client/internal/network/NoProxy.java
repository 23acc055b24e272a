// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.network;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which sites {@code NO_PROXY} excepts, as curl, Go and Python's requests read it: host names and all below them, with or without
 * a dot or {@code *.} in front, addresses, networks in CIDR form, each with or without a port, and {@code *} for all. This
 * computer is always excepted.
 */
record NoProxy(String entries) {
    private static final Pattern LITERAL = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-f:]*:[0-9a-f:.]*");

    boolean excepts(URI site) {
        String host = plain(site.getHost());
        int port = site.getPort() >= 0 ? site.getPort() : "https".equalsIgnoreCase(site.getScheme()) ? 443 : 80;
        if (isThisComputer(host)) {
            return true;
        }
        for (String entry : entries.toLowerCase(Locale.ROOT).split("[,\\s]+")) {
            if (!entry.isEmpty() && matches(entry, host, port)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isThisComputer(String host) {
        return host.equals("localhost") || host.endsWith(".localhost")
                || literal(host).filter(InetAddress::isLoopbackAddress).isPresent();
    }

    private static boolean matches(String entry, String host, int port) {
        String name = entry;
        int colon = entry.lastIndexOf(':');
        boolean oneColon = colon >= 0 && entry.indexOf(':') == colon;
        if (colon >= 0 && (oneColon || entry.charAt(colon - 1) == ']')) {
            if (!entry.substring(colon + 1).equals(String.valueOf(port))) {
                return false;
            }
            name = entry.substring(0, colon);
        }
        name = plain(name.replaceFirst("^\\*?\\.", ""));
        if (name.equals("*") || name.equals(host)) {
            return true;
        }
        Optional<InetAddress> address = literal(host);
        return address.isPresent() ? isIn(name, address.get()) : !name.isEmpty() && host.endsWith("." + name);
    }

    private static boolean isIn(String entry, InetAddress address) {
        int slash = entry.indexOf('/');
        Optional<InetAddress> network = literal(plain(slash < 0 ? entry : entry.substring(0, slash)));
        if (network.isEmpty() || slash >= 0 && !entry.substring(slash + 1).matches("\\d{1,3}")) {
            return false;
        }
        byte[] one = network.get().getAddress();
        byte[] other = address.getAddress();
        int bits = slash < 0 ? one.length * 8 : Integer.parseInt(entry.substring(slash + 1));
        if (one.length != other.length || bits > one.length * 8) {
            return false;
        }
        for (int i = 0; i < bits; i++) {
            if (((one[i / 8] ^ other[i / 8]) >> 7 - i % 8 & 1) != 0) {
                return false;
            }
        }
        return true;
    }

    /** Lower case, without brackets and the dot at the end. */
    private static String plain(String host) {
        return host.toLowerCase(Locale.ROOT).replaceAll("[\\[\\]]", "").replaceFirst("\\.$", "");
    }

    /** Asks no name service. */
    private static Optional<InetAddress> literal(String host) {
        if (!LITERAL.matcher(host).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(host));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
