// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.network;

import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A proxy as a variable of the environment names it: {@code host}, {@code http://host:port},
 * {@code socks5://user:password@host:port}. User name and password may hold any character but may also be written with
 * {@code %}; they are in no message.
 *
 * @param host without the brackets of an IPv6 address
 */
record ProxyAddress(Proxy.Type type, String host, int port, Optional<PasswordAuthentication> password) {
    private static final Pattern SCHEME = Pattern.compile("(?s)([A-Za-z][A-Za-z0-9+.-]{0,20})://(.*)");
    private static final Pattern PLACE = Pattern
            .compile("(\\[[0-9A-Fa-f:.]+\\]|[^\\s\\p{Cntrl}:/?#\\[\\]@\"'<>]+)(?::(\\d{0,5}))?");
    private static final Pattern PROXY_AUTO_CONFIGURATION = Pattern
            .compile("(?is)pac\\+.*|(?:file|https?)://.*/[^/?#]*\\.(?:pac|dat)(?:[?#].*)?");
    private static final int HIGHEST_PORT = 65535;

    /**
     * Reads it.
     *
     * @param variable where it was found
     * @throws IllegalArgumentException with a sentence that names the variable and what to write
     */
    static ProxyAddress of(String variable, String text) {
        if (PROXY_AUTO_CONFIGURATION.matcher(text).matches()) {
            throw new IllegalArgumentException(variable
                    + " names a proxy auto-configuration file (PAC), a program that is not run here. Write " + variable
                    + "=http://HOST:PORT with the proxy that the file chooses for the ftrack site; your administrator knows it.");
        }
        Matcher scheme = SCHEME.matcher(text);
        boolean named = scheme.matches();
        Proxy.Type type = type(variable, named ? scheme.group(1).toLowerCase(Locale.ROOT) : "http");
        String rest = named ? scheme.group(2) : text;
        int at = rest.lastIndexOf('@');
        Matcher place = PLACE.matcher(rest.substring(at + 1).replaceFirst(named ? "(?s)[/?#].*$" : "/$", ""));
        if (!place.matches()) {
            throw unreadable(variable);
        }
        int port = place.group(2) == null || place.group(2).isEmpty()
                ? type == Proxy.Type.SOCKS ? 1080 : 80
                : Integer.parseInt(place.group(2));
        if (port < 1 || port > HIGHEST_PORT) {
            throw unreadable(variable);
        }
        return new ProxyAddress(type, place.group(1).replaceAll("[\\[\\]]", ""), port,
                at < 0 ? Optional.empty() : Optional.of(password(rest.substring(0, at))));
    }

    private static Proxy.Type type(String variable, String scheme) {
        return switch (scheme) {
            case "http" -> Proxy.Type.HTTP;
            case "socks", "socks5", "socks5h" -> Proxy.Type.SOCKS;
            case "https" -> throw new IllegalArgumentException(variable
                    + " names a proxy that is spoken to with TLS (https://), which is not supported. Write " + variable
                    + "=http://HOST:PORT if the proxy takes that, too, as most do.");
            case "socks4", "socks4a" -> throw new IllegalArgumentException(variable
                    + " names a SOCKS 4 proxy, which is not supported. Write " + variable
                    + "=socks5://HOST:PORT if the proxy takes that, too.");
            default -> throw new IllegalArgumentException(variable + " names a proxy with " + scheme
                    + "://, which is not known. Write " + variable + "=http://HOST:PORT or socks5://HOST:PORT.");
        };
    }

    private static IllegalArgumentException unreadable(String variable) {
        return new IllegalArgumentException(variable + " names a proxy whose address cannot be read. Write " + variable
                + "=http://HOST:PORT, or http://USER:PASSWORD@HOST:PORT if the proxy wants them.");
    }

    private static PasswordAuthentication password(String userInfo) {
        String[] parts = userInfo.split(":", 2);
        return new PasswordAuthentication(PercentText.decoded(parts[0]),
                PercentText.decoded(parts.length > 1 ? parts[1] : "").toCharArray());
    }

    Proxy proxy() {
        return new Proxy(type, InetSocketAddress.createUnresolved(host, port));
    }

    /** Without the password. */
    @Override
    public String toString() {
        return type + " " + host + ":" + port;
    }
}
