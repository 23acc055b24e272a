// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client;

import java.io.EOFException;
import java.net.URI;
import java.util.Optional;

import org.ftracktray.client.internal.failure.CauseChain;
import org.ftracktray.client.internal.failure.ProxyRefusedException;
import org.ftracktray.client.internal.failure.StalledException;

/** No answer came from the site's address: nothing is known about what runs there. */
public final class UnreachableException extends FtrackException {
    /** Why there was no answer. */
    public enum Reason {
        /** The host name is not known to the name service. */
        NAME_NOT_FOUND,
        /** The host is there, but nothing listens on the port. */
        REFUSED,
        /** No answer within the time limit. */
        TIMED_OUT,
        /** No trusted TLS connection could be made. */
        TLS,
        /** The proxy refused the connection. */
        PROXY,
        /** The proxy wants a user name and password, and not those that it got. */
        PROXY_PASSWORD,
        /** The caller cancelled the request. */
        INTERRUPTED,
        /** Anything else, such as a connection that broke in the middle. */
        OTHER
    }

    private final Reason reason;

    /**
     * @param address whom we tried to reach; only host and port are shown
     * @param cause the technical error, may be null; of a proxy, a sentence for a person
     */
    public UnreachableException(Reason reason, URI address, Throwable cause) {
        super(describe(reason, address, cause), cause);
        this.reason = reason;
    }

    /** Why there was no answer, as far as the network tells. */
    public Reason reason() {
        return reason;
    }

    private static Problem describe(Reason reason, URI address, Throwable cause) {
        String host = address.getHost() == null ? address.toString() : address.getHost();
        String place = address.getPort() < 0 ? host : host + ":" + address.getPort();
        return switch (reason) {
            case NAME_NOT_FOUND -> new Problem("The host " + host + " was not found.",
                    "Either this computer has no network connection now, or the name is not right.",
                    "Check the network connection; if it is there, check the ftrack URL.");
            case REFUSED -> new Problem("Nothing answers at " + place + ".",
                    "The computer is there, but no server is listening on that port; the site may be restarting.",
                    "Try again in a moment; if it stays, ask your administrator whether the site is running at this address.");
            case TIMED_OUT -> new Problem(place + " did not answer in time.",
                    stalled(cause).orElse("The network is slow or blocked by a firewall, or the site is overloaded."),
                    "Check the network connection and try again.");
            case TLS -> TlsProblem.of(place, cause);
            case PROXY -> new Problem("There was no way through the proxy to " + place + ".",
                    proxy(cause).map(Throwable::getMessage).orElse("It refused the connection."),
                    proxy(cause).map(ProxyRefusedException::remedy)
                            .orElse("Check the proxy settings, or ask your administrator."));
            case PROXY_PASSWORD -> new Problem("The proxy wants a user name and password to reach " + place + ".",
                    proxy(cause).map(Throwable::getMessage)
                            .orElse("None is set, or the proxy did not accept the one that is set."),
                    proxy(cause).map(ProxyRefusedException::remedy)
                            .orElse("Check the user name and password in HTTPS_PROXY, or ask your administrator."));
            case INTERRUPTED -> new Problem("The request to " + place + " was cancelled.", "", "");
            case OTHER -> new Problem("The connection to " + place + " failed.",
                    CauseChain.find(EOFException.class, cause) != null
                            ? "The other side ended it in the middle."
                            : "The network reported" + (cause == null ? " no detail" : detail(cause)) + ".",
                    "Check the network connection and try again.");
        };
    }

    private static Optional<String> stalled(Throwable cause) {
        return Optional.ofNullable(CauseChain.find(StalledException.class, cause)).map(Throwable::getMessage);
    }

    private static Optional<ProxyRefusedException> proxy(Throwable cause) {
        return Optional.ofNullable(CauseChain.find(ProxyRefusedException.class, cause));
    }

    /** The innermost message, after a colon; {@code ""} if there is no cause. */
    static String detail(Throwable cause) {
        Throwable root = cause;
        while (root != null && root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        if (root == null) {
            return "";
        }
        return ": " + (root.getMessage() == null
                ? root.getClass().getSimpleName()
                : root.getMessage().replaceFirst("\\.$", ""));
    }
}
