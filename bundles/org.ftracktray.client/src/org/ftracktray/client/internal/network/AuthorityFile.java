// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.network;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;

/** A file with certificates: any number as PEM among other text, or one as DER. One that is damaged costs only itself. */
final class AuthorityFile {
    private static final int MAX_BYTES = 16 << 20;
    private static final String NOTHING_USED = " Only the certificate authorities of the Java runtime are trusted.";
    private static final String BEGIN = "-----BEGIN ";
    private static final String KIND = "CERTIFICATE-----";
    private static final String END = "-----END ";

    private AuthorityFile() {}

    /** @param complaints get the rest of a sentence whose subject is the file */
    static List<X509Certificate> read(String name, Consumer<String> complaints) {
        try {
            Path file = Path.of(name);
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                complaints.accept("is no file." + NOTHING_USED);
                return List.of();
            }
            try (InputStream in = Files.newInputStream(file)) {
                byte[] bytes = in.readNBytes(MAX_BYTES + 1);
                if (bytes.length > MAX_BYTES) {
                    complaints.accept("is larger than 16 MB." + NOTHING_USED);
                    return List.of();
                }
                return certificates(bytes, complaints);
            }
        } catch (NoSuchFileException e) {
            complaints.accept("is not there." + NOTHING_USED);
        } catch (IOException | InvalidPathException e) {
            complaints.accept("cannot be read (" + e.getMessage() + ")." + NOTHING_USED);
        }
        return List.of();
    }

    static List<X509Certificate> certificates(byte[] bytes, Consumer<String> complaints) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        List<X509Certificate> good = new ArrayList<>();
        int bad = 0;
        if (text.contains(BEGIN)) {
            int end = 0;
            for (int at = text.indexOf(BEGIN), next = 0; at >= 0; at = next) {
                next = text.indexOf(BEGIN, at + 1);
                end = end >= 0 && end <= at ? text.indexOf(END, at) : end;
                int close = end < 0 || next >= 0 && next < end ? at : end;
                int content = text.indexOf('\n', at) + 1;
                if (content > 0 && text.substring(at, content).strip().endsWith(KIND) || content == 0 && next < 0) {
                    bad += content > 0 && close > content && add(good, decoded(text.substring(content, close))) ? 0 : 1;
                }
            }
        } else {
            bad += add(good, bytes) ? 0 : 1;
        }
        if (good.isEmpty()) {
            complaints.accept("holds no certificate that can be read." + NOTHING_USED);
        } else if (bad > 0) {
            complaints.accept("holds " + bad + (bad == 1 ? " certificate" : " certificates")
                    + " that cannot be read; the other " + good.size() + " are used.");
        }
        return good;
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getMimeDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            return new byte[0]; // no certificate either
        }
    }

    private static boolean add(List<X509Certificate> good, byte[] bytes) {
        try {
            if (CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(bytes)) instanceof X509Certificate certificate) {
                good.add(certificate);
                return true;
            }
        } catch (CertificateException e) {
            // counted by the caller
        }
        return false;
    }
}
