// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client;

import java.net.URI;

/** Something answered, but not with ftrack's API: a web page, another product, a sign-in page of the network. */
public final class NotFtrackException extends FtrackException {
    /** What answered instead of ftrack. */
    public enum Found {
        /** A web page where data was expected. */
        WEB_PAGE,
        /** A redirection to another address, typically a single sign-on or a hotel's portal. */
        REDIRECT,
        /** An answer without content. */
        NOTHING,
        /** A web server without ftrack's version header. */
        OTHER_SERVER,
        /** Something that does not speak HTTP, or wants TLS first. */
        NO_WEB_SERVER,
        /** Data, but not ftrack's. */
        OTHER_DATA,
        /** A refusal of somebody else than ftrack: a firewall, a proxy, a portal. Nothing is said about user or key. */
        REFUSED_IN_BETWEEN,
        /** Something that does not let connections to the event hub through, such as a firewall. */
        HUB_BLOCKED
    }

    private static final String LOOK = "Try again in a moment; if it stays, open the ftrack URL in a browser to see what is "
            + "there, or ask your administrator.";

    private final Found found;

    /**
     * @param address what was asked
     * @param status HTTP status of the answer, 0 if it had none
     * @param detail one more fact, such as the address redirected to or the page's title, {@code ""} for none
     */
    public NotFtrackException(Found found, URI address, int status, String detail) {
        super(describe(found, address.getHost(), status, detail), null);
        this.found = found;
    }

    /** What was there instead. */
    public Found found() {
        return found;
    }

    private static Problem describe(Found found, String host, int status, String detail) {
        String more = detail.isEmpty() ? "" : " (" + detail + ")";
        return switch (found) {
            case WEB_PAGE -> new Problem(host + " answered with a web page instead of ftrack's data" + more + ".",
                    "The address belongs to something else, or the network puts its own page in between (HTTP " + status
                            + ").",
                    LOOK);
            case REDIRECT -> new Problem(host + " redirected to another address" + more + ".",
                    "The network or the site wants a sign-in in the browser first (HTTP " + status + ").",
                    "Open the ftrack URL in a browser, sign in there, and try again.");
            case NOTHING -> new Problem(host + " sent an empty answer.",
                    "Something between this computer and the site cut the answer off (HTTP " + status + ").",
                    "Try again; if it stays, ask your administrator.");
            case OTHER_SERVER -> new Problem(host + " is a web server, but not ftrack" + more + ".",
                    "The answer does not carry ftrack's version (HTTP " + status + ").",
                    "Check the ftrack URL: it looks like https://yourstudio.ftrackapp.com.");
            case NO_WEB_SERVER -> new Problem("What answers at " + host + " is no web server.",
                    "Another service listens on that port, or it wants a secure connection (https) first.",
                    "Check the beginning and the port of the ftrack URL, or ask your administrator.");
            case OTHER_DATA -> new Problem(host + " answered with something that is not ftrack's data" + more + ".",
                    "The address belongs to something else, or a firewall or proxy in between answered in its place (HTTP "
                            + status + ").",
                    LOOK);
            case REFUSED_IN_BETWEEN -> new Problem("The request to " + host + " was refused, but not by ftrack" + more
                    + ".",
                    "A firewall, a proxy or the network's own sign-in page in between answered in its place (HTTP "
                            + status + "). Your user name and key have nothing to do with it.",
                    LOOK);
            case HUB_BLOCKED -> new Problem("The event hub of " + host + " cannot be reached.",
                    "Something between this computer and the site refuses WebSockets (HTTP " + status
                            + (detail.isEmpty() ? "" : ": " + detail) + ").",
                    "Ask your administrator to let WebSockets to " + host + " through.");
        };
    }
}
