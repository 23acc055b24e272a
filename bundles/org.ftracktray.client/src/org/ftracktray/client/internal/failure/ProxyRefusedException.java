// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.failure;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;

/** A proxy does not make the connection. The message is a sentence for a person. */
public final class ProxyRefusedException extends IOException {
    private static final String REMEDY = "Check the proxy settings, or ask your administrator.";

    private final boolean wantsPassword;
    private final String remedy;

    private ProxyRefusedException(String message, boolean wantsPassword, String remedy) {
        super(message);
        this.wantsPassword = wantsPassword;
        this.remedy = remedy;
    }

    public static ProxyRefusedException because(String sentence) {
        return new ProxyRefusedException(sentence, false, REMEDY);
    }

    public static ProxyRefusedException status(int status) {
        return because("The proxy answered with HTTP status " + status + ".");
    }

    public static ProxyRefusedException unreachable(InetSocketAddress proxy, IOException cause) {
        ProxyRefusedException failure = because(
                "The proxy " + proxy.getHostString() + ":" + proxy.getPort() + " cannot be reached: "
                        + String.valueOf(cause.getMessage()).replaceFirst("\\.$", "") + ".");
        failure.addSuppressed(cause);
        return failure;
    }

    public static ProxyRefusedException noPassword() {
        return new ProxyRefusedException("No user name and password are set for it.", true,
                "Put them into HTTPS_PROXY, as http://USER:PASSWORD@HOST:PORT, or ask your administrator.");
    }

    public static ProxyRefusedException wrongPassword() {
        return new ProxyRefusedException(
                "It did not accept those that are set. So that it locks no account, they are not "
                        + "sent again before you ask for it.",
                true,
                "Correct the user name and password in HTTPS_PROXY, or ask your administrator.");
    }

    /** @param wanted ways to sign in that the proxy offers */
    public static ProxyRefusedException otherSignIn(List<String> wanted) {
        boolean desktopsLogin = wanted.stream().map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(List.of("ntlm", "negotiate", "kerberos")::contains);
        return new ProxyRefusedException("It takes them only by " + String.join(" or ", wanted)
                + (desktopsLogin ? ", the login of a Windows domain or of Kerberos" : "")
                + ", and this program knows Basic.", true,
                desktopsLogin
                        ? "Ask your administrator for an exception for the ftrack site, or for a relay on this computer that signs in "
                                + "to the proxy (such as cntlm or px); name that in HTTPS_PROXY."
                        : "Ask your administrator for a proxy that takes Basic, or for an exception for the ftrack site.");
    }

    public static ProxyRefusedException unusablePassword(String sentence) {
        return new ProxyRefusedException(sentence, true,
                "Correct the user name and password in HTTPS_PROXY, or ask your administrator.");
    }

    /** Whether another user name and password would help. */
    public boolean wantsPassword() {
        return wantsPassword;
    }

    /** What to do about it, a sentence for a person. */
    public String remedy() {
        return remedy;
    }
}
