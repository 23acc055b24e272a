// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin;

/** Where the API key of the signed-in user is kept. */
public sealed interface KeyStorage {

    /** In the key ring of the operating system; it survives a restart. */
    record KeyRing() implements KeyStorage {}

    /** In a file encrypted with a password that the user chose; it survives a restart, the password is asked for. */
    record PasswordFile() implements KeyStorage {}

    /**
     * Only in memory: signing in is needed again after a restart.
     *
     * @param reason a sentence for the user, never null, for example that no key ring is available
     */
    record SessionOnly(String reason) implements KeyStorage {}

    /** In the environment variables {@code FTRACK_API_USER} and {@code FTRACK_API_KEY}; never stored by this program. */
    record Environment() implements KeyStorage {}
}
