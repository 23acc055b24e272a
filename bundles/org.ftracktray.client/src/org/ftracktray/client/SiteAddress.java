// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.ftracktray.client.internal.address.InternationalHost;
import org.ftracktray.client.internal.http.SiteProbe;

/** Addresses of ftrack sites: from what people type to what programs use. */
public final class SiteAddress {
    private static final Pattern SITE_NAME = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    /** Scheme, user, host, the rest. */
    private static final Pattern PARTS = Pattern
            .compile("((?:[A-Za-z][A-Za-z0-9+.-]*:)?[/\\\\]{2})?([^/?#\\\\@]*@)?([^/?#\\\\:\\[\\]]*)(.*)",
                    Pattern.DOTALL);

    private static final Pattern THIS_COMPUTER = Pattern.compile("127(\\.\\d{1,3}){3}");

    private SiteAddress() {}

    /**
     * The address of a site from its name ({@code mystudio}), its host, or anything pasted from a browser's address bar. Path,
     * query and fragment are dropped, the scheme is {@code https} unless another was typed or the host is this computer.
     *
     * A host in another script than Latin letters is encoded, as browsers ask for it ({@code xn--...}); {@link #shown} makes it
     * readable again.
     *
     * @return scheme, host and port if it is not the scheme's own; no trailing slash
     * @throws IllegalArgumentException with a sentence for the person who typed
     */
    public static URI normalise(String typed) throws IllegalArgumentException {
        String text = typed.strip().replaceAll("^[\"'<]+|[\"'>]+$", "").strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("Enter the name or the address of your ftrack site.");
        }
        text = withEncodedHost(text, typed);
        String lower = text.toLowerCase(Locale.ROOT);
        if (SITE_NAME.matcher(lower).matches() && !lower.equals("localhost")) {
            return URI.create("https://" + lower + ".ftrackapp.com");
        }
        URI address = parse(lower.contains("://") ? text : "//" + text, typed);
        String host = host(address, typed);
        String scheme = address.getScheme() == null
                ? (isThisComputer(host) ? "http" : "https")
                : address.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw new IllegalArgumentException("An ftrack address begins with https://, not with " + scheme + "://.");
        }
        int port = address.getPort();
        boolean ownPort = port < 0 || port == (scheme.equals("https") ? 443 : 80);
        return URI.create(scheme + "://" + host + (ownPort ? "" : ":" + port));
    }

    /**
     * Asks the address whether it is an ftrack site, following redirections, but never from TLS to none. No credentials are
     * sent. Blocks up to 10 s. Where it ends may be another host: see {@link SiteCheck.Ok#isSameSite()}.
     */
    public static SiteCheck check(URI site) {
        return check(site, ConnectionOptions.defaults());
    }

    /** As {@link #check(URI)}, with the connection's own options; the time limit stays 10 s. */
    public static SiteCheck check(URI site, ConnectionOptions options) {
        return SiteProbe.check(site, options);
    }

    /**
     * The address for people to read. A host that could be taken for another one, for instance because it mixes scripts, stays
     * encoded. Not for comparing, and not to be asked.
     */
    public static String shown(URI site) {
        String host = site.getHost();
        String text = site.toString();
        return host == null ? text : text.replace(host, InternationalHost.shown(host));
    }

    /** As {@link #shown}, without the scheme. */
    public static String shownAuthority(URI site) {
        return shown(site).replaceFirst("^[a-z]+://", "");
    }

    /** The address with its host as people write it, whatever it looks like: for patterns that people wrote. */
    public static String readable(URI site) {
        String host = site.getHost();
        return host == null ? site.toString() : site.toString().replace(host, InternationalHost.decoded(host));
    }

    private static String withEncodedHost(String text, String typed) {
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            return text;
        }
        try {
            String host = parts.group(3);
            host = host.indexOf('%') >= 0 ? URLDecoder.decode(host.replace("+", "%2B"), StandardCharsets.UTF_8) : host;
            String rest = parts.group(4).startsWith("[") ? parts.group(4).replaceFirst("%25", "%") : parts.group(4);
            return Objects.requireNonNullElse(parts.group(1), "") + Objects.requireNonNullElse(parts.group(2), "")
                    + InternationalHost.encoded(host) + rest;
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw notAnAddress(typed);
        }
    }

    private static URI parse(String text, String typed) {
        try {
            return new URI(text.replaceAll("[?#].*$", "").replace(" ", "%20").replace('\\', '/'));
        } catch (URISyntaxException e) {
            throw notAnAddress(typed);
        }
    }

    private static String host(URI address, String typed) {
        String host = address.getHost();
        if (address.getRawUserInfo() != null) {
            throw new IllegalArgumentException("Leave user name and password out of the address.");
        }
        if (host == null || address.getPort() == 0 || address.getPort() > 65535) {
            throw notAnAddress(typed);
        }
        host = host.toLowerCase(Locale.ROOT);
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }

    private static boolean isThisComputer(String host) {
        return host.equals("localhost") || THIS_COMPUTER.matcher(host).matches() || host.equals("[::1]");
    }

    private static IllegalArgumentException notAnAddress(String typed) {
        return new IllegalArgumentException(
                "\"" + typed.strip() + "\" is not an address. It looks like https://yourstudio.ftrackapp.com.");
    }
}
