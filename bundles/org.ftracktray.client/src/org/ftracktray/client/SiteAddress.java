// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

import org.ftracktray.client.internal.http.SiteProbe;

/** Addresses of ftrack sites: from what people type to what programs use. */
public final class SiteAddress {
    private static final Pattern SITE_NAME = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    private static final Pattern THIS_COMPUTER = Pattern.compile("127(\\.\\d{1,3}){3}");

    private SiteAddress() {}

    /**
     * The address of a site from its name ({@code mystudio}), its host, or anything pasted from a browser's address bar. Path,
     * query and fragment are dropped, the scheme is {@code https} unless another was typed or the host is this computer.
     *
     * @return scheme, host and port if it is not the scheme's own; no trailing slash
     * @throws IllegalArgumentException with a sentence for the person who typed
     */
    public static URI normalise(String typed) throws IllegalArgumentException {
        var text = typed.strip().replaceAll("^[\"'<]+|[\"'>]+$", "").strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("Enter the name or the address of your ftrack site.");
        }
        var lower = text.toLowerCase(Locale.ROOT);
        if (SITE_NAME.matcher(lower).matches() && !lower.equals("localhost")) {
            return URI.create("https://" + lower + ".ftrackapp.com");
        }
        var address = parse(lower.contains("://") ? text : "//" + text, typed);
        var host = host(address, typed);
        var scheme = address.getScheme() == null
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

    private static URI parse(String text, String typed) {
        try {
            return new URI(text.replaceAll("[?#].*$", "").replace(" ", "%20").replace('\\', '/'));
        } catch (URISyntaxException e) {
            throw notAnAddress(typed);
        }
    }

    private static String host(URI address, String typed) {
        var host = address.getHost();
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
