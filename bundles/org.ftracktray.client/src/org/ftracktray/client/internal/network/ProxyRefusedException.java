// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.network;

import java.io.IOException;
import java.net.InetSocketAddress;

/** A proxy does not make the connection. */
public final class ProxyRefusedException extends IOException {
    private final boolean wantsPassword;

    /** @param message a sentence for a person */
    ProxyRefusedException(String message, boolean wantsPassword) {
        super(message);
        this.wantsPassword = wantsPassword;
    }

    public static ProxyRefusedException status(int status) {
        return new ProxyRefusedException("The proxy answered with HTTP status " + status + ".", status == 407);
    }

    static ProxyRefusedException unreachable(InetSocketAddress proxy, IOException cause) {
        var failure = new ProxyRefusedException("The proxy " + proxy.getHostString() + ":" + proxy.getPort()
                + " cannot be reached: " + cause.getMessage() + ".", false);
        failure.addSuppressed(cause);
        return failure;
    }

    /** Whether another user name and password would help. */
    public boolean wantsPassword() {
        return wantsPassword;
    }
}
