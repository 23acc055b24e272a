// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.network;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * Certificate authorities from the file that {@code SSL_CERT_FILE} or {@code REQUESTS_CA_BUNDLE} names, which studios set for
 * ftrack-python and others. They are trusted in addition, not instead.
 */
final class EnvironmentAuthorities {
    private static final System.Logger LOG = System.getLogger(EnvironmentAuthorities.class.getName());

    private EnvironmentAuthorities() {}

    /**
     * @param environment null for variables that are not set
     * @return empty if none is named; a file that cannot be used is told to the log
     */
    static List<X509Certificate> read(UnaryOperator<String> environment) {
        return List.of("SSL_CERT_FILE", "REQUESTS_CA_BUNDLE").stream().map(environment).filter(Objects::nonNull)
                .filter(name -> !name.isBlank()).findFirst().map(EnvironmentAuthorities::readFile).orElse(List.of());
    }

    private static List<X509Certificate> readFile(String name) {
        try (var in = Files.newInputStream(Path.of(name))) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast).toList();
        } catch (IOException | CertificateException | InvalidPathException e) {
            LOG.log(Level.WARNING, "The certificate authorities in {0} cannot be used: {1}", name, e.getMessage());
            return List.of();
        }
    }
}
