// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.http;

/**
 * Lets {@code java.net.http} tell a proxy a user name and password when it asks for a tunnel to an {@code https} site. The JDK
 * forbids that by default, removes the header even when it is set by hand, and reads its rule once, when the first HTTP client
 * of the virtual machine is made. A rule that somebody set as a system property is left alone.
 */
final class TunnelPasswords {
    private static final String FORBIDDEN_SCHEMES = "jdk.http.auth.tunneling.disabledSchemes";

    private TunnelPasswords() {}

    static void allow() {
        if (System.getProperty(FORBIDDEN_SCHEMES) == null) {
            System.setProperty(FORBIDDEN_SCHEMES, "");
        }
    }
}
