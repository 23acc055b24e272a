// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.scripted;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate that nobody trusts yet, made by the JDK's keytool, for this computer or for another name. */
public final class TestCertificate {
    private static final char[] PASSWORD = "changeit".toCharArray();

    // keytool takes a second of processor time; nobody changes a certificate
    private static final Map<String, KeyStore> MADE = new ConcurrentHashMap<>();

    private final KeyStore store;

    /** @param name such as {@code ip:127.0.0.1} or {@code dns:elsewhere.example}; one certificate for each */
    public TestCertificate(String name) {
        store = MADE.computeIfAbsent(name, TestCertificate::make);
    }

    private static KeyStore make(String name) {
        try {
            var folder = Files.createTempDirectory("certificate");
            var file = folder.resolve("test.p12");
            var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
            int exit = new ProcessBuilder(keytool, "-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC", "-genkeypair",
                    "-keystore", file.toString(), "-storepass",
                    new String(PASSWORD), "-alias", "site", "-keyalg", "EC", "-dname", "CN=Studio", "-ext",
                    "SAN=" + name, "-validity", "2").redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
            if (exit != 0) {
                throw new IllegalStateException("keytool ended with " + exit);
            }
            var store = KeyStore.getInstance(file.toFile(), PASSWORD);
            Files.delete(file);
            Files.delete(folder);
            return store;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public X509Certificate authority() throws Exception {
        return (X509Certificate) store.getCertificate("site");
    }

    public ServerSocket serverSocket() throws Exception {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }
}
