// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.network;

import java.lang.System.Logger.Level;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Certificate authorities from the file that {@code SSL_CERT_FILE} or {@code REQUESTS_CA_BUNDLE} names, which studios set for
 * ftrack-python and others. They are trusted in addition, not instead.
 */
final class EnvironmentAuthorities {
    private static final System.Logger LOG = System.getLogger(EnvironmentAuthorities.class.getName());
    /** Each session and hub reads them for itself, and once is enough to be told. */
    private static final Set<String> TOLD = ConcurrentHashMap.newKeySet();
    private static final List<String> VARIABLES = List.of("SSL_CERT_FILE", "REQUESTS_CA_BUNDLE");

    private EnvironmentAuthorities() {}

    /**
     * Reads the disk.
     *
     * @param environment null for variables that are not set
     * @return those that can be used, empty if none is named; what cannot be used is told to the log, once
     */
    static List<X509Certificate> read(UnaryOperator<String> environment) {
        return read(environment, complaint -> {
            if (TOLD.add(complaint)) {
                LOG.log(Level.WARNING, complaint);
            }
        });
    }

    static List<X509Certificate> read(UnaryOperator<String> environment, Consumer<String> complaints) {
        for (String variable : VARIABLES) {
            String file = environment.apply(variable);
            if (file != null && !file.isBlank()) {
                return AuthorityFile.read(file.strip(),
                        why -> complaints
                                .accept("The file " + file.strip() + ", which " + variable + " names, " + why));
            }
        }
        return List.of();
    }
}
