// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client;

import java.io.EOFException;
import java.net.SocketException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Locale;

import org.ftracktray.client.internal.failure.CauseChain;

/** Why no secure connection came about, in words that tell a certificate from everything else. */
final class TlsProblem {
    private TlsProblem() {}

    static Problem of(String place, Throwable cause) {
        String what = "No secure connection to " + place + " could be made.";
        if (has(cause, CertificateExpiredException.class) || has(cause, CertificateNotYetValidException.class)) {
            return new Problem(what,
                    "By this computer's clock the certificate that was presented is not valid today"
                            + UnreachableException.detail(cause) + ".",
                    "Check the computer's date; if it is right, ask your administrator to renew the certificate.");
        }
        if (has(cause, CertPathValidatorException.class) || has(cause, CertPathBuilderException.class)) {
            return new Problem(what,
                    "This computer does not trust the certificate that was presented"
                            + UnreachableException.detail(cause) + ".",
                    "Check the computer's date; if your studio uses its own certificates or inspects traffic, ask your "
                            + "administrator for the certificate authority to add.");
        }
        if (has(cause, CertificateException.class)) {
            return new Problem(what,
                    "The certificate that was presented is not one for this address"
                            + UnreachableException.detail(cause) + ".",
                    "Check the ftrack URL, or ask your administrator: something in between may answer in the site's place.");
        }
        if (isNoTls(cause)) {
            return new Problem(what, "What answers there does not speak TLS: it may be a server for http only.",
                    "Check the beginning and the port of the ftrack URL, or ask your administrator.");
        }
        if (has(cause, EOFException.class) || has(cause, SocketException.class)) {
            return new Problem(what,
                    "The other side ended the connection while it was being secured; a firewall may not let it through.",
                    "Check the network connection and try again; if it stays, ask your administrator.");
        }
        return new Problem(what,
                "This computer and the other side did not agree on how to secure it"
                        + UnreachableException.detail(cause)
                        + ".",
                "Try again in a moment; if it stays, ask your administrator.");
    }

    private static boolean isNoTls(Throwable cause) {
        for (Throwable error = cause; error != null; error = error.getCause()) {
            String message = String.valueOf(error.getMessage()).toLowerCase(Locale.ROOT);
            if (message.contains("unrecognized ssl message") || message.contains("unsupported record version")) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(Throwable cause, Class<? extends Throwable> kind) {
        return CauseChain.find(kind, cause) != null;
    }
}
