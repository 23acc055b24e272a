// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.ftracktray.client.scripted.TestCertificate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file with certificate authorities, in whatever state. */
@Timeout(180)
class AuthorityFileTest {
    @TempDir
    static Path folder;
    private static X509Certificate authority;
    private static String pem;
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void make() throws Exception {
        authority = new TestCertificate("dns:studio.invalid").authority();
        pem = "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(authority.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }

    private List<X509Certificate> read(String text) throws Exception {
        return read(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private List<X509Certificate> read(byte[] bytes) throws Exception {
        var file = Files.write(folder.resolve("authorities.pem"), bytes).toString();
        return EnvironmentAuthorities.read(Map.of("SSL_CERT_FILE", file)::get, complaints::add);
    }

    @Test
    void goodOnesAreTakenFromAmongOtherText() throws Exception {
        assertEquals(List.of(authority, authority), read("# Studio\r\n" + pem.replace("\n", "\r\n")
                + "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n\n" + pem));
        assertEquals(List.of(authority), read(pem.replace("CERTIFICATE", "TRUSTED CERTIFICATE")));
        assertEquals(List.of(authority), read(authority.getEncoded()));
        assertEquals(List.of(), complaints);
    }

    @Test
    void aDamagedOneCostsOnlyItself() throws Exception {
        var damaged = pem.substring(0, 200) + pem.substring(260);
        assertEquals(List.of(authority, authority), read(pem + damaged + pem));
        assertTrue(complaints.getFirst().contains("authorities.pem, which SSL_CERT_FILE names, holds 1 certificate"),
                complaints.toString());
        assertEquals(List.of(authority), read(pem + pem.substring(0, 300)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "garbage", "<html></html>", "-----BEGIN CERTIFICATE-----",
            "-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n",
            "-----BEGIN CERTIFICATE-----\n????\n-----END CERTIFICATE-----\n", "-----END CERTIFICATE-----\n-----BEGIN "})
    void aFileWithoutAnyIsTold(String text) throws Exception {
        assertEquals(List.of(), read(text));
        assertTrue(complaints.getFirst().contains("holds no certificate"), complaints.toString());
    }

    @Test
    void whatIsNoFileIsTold() throws Exception {
        for (var name : List.of(folder.toString(), folder.resolve("none").toString(), "/dev/zero", "a\u0000b")) {
            assertEquals(List.of(),
                    EnvironmentAuthorities.read(Map.of("REQUESTS_CA_BUNDLE", name)::get, complaints::add));
            assertTrue(complaints.getLast().contains(name + ", which REQUESTS_CA_BUNDLE names"), complaints.toString());
        }
        assertEquals(4, complaints.size());
    }

    @Test
    void whateverIsInItEndsInCertificatesOrAComplaint() throws Exception {
        var chance = new Random(11);
        for (int i = 0; i < 3000; i++) {
            var bytes = (i % 2 == 0 ? (pem + pem).getBytes(StandardCharsets.ISO_8859_1) : authority.getEncoded())
                    .clone();
            for (int n = chance.nextInt(10); n >= 0; n--) {
                bytes[chance.nextInt(bytes.length)] = (byte) chance.nextInt();
            }
            var found = AuthorityFile.certificates(bytes, complaints::add);
            assertTrue(!found.isEmpty() || !complaints.isEmpty());
        }
        AuthorityFile.certificates("-----BEGIN CERTIFICATE-----\n".repeat(20_000).getBytes(StandardCharsets.US_ASCII),
                complaints::add);
    }
}
