// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client;

import org.ftracktray.client.internal.proxy.ProxyPasswordAttempts;

/**
 * Passwords that proxies refused. None is sent twice by this process, however many sessions and hubs there are, because proxies
 * lock accounts after some tries; until then everything that would need it fails with
 * {@link UnreachableException.Reason#PROXY_PASSWORD}. Another password, and one that sleep of the machine came between, is tried.
 */
public final class RefusedProxyPasswords {
    private RefusedProxyPasswords() {}

    /** Lets each be tried once more, because a person asks for it. Returns at once. Thread-safe. */
    public static void tryAgain() {
        ProxyPasswordAttempts.OF_PROCESS.tryAgain();
    }
}
