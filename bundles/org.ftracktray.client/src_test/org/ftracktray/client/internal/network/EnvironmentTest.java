// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.ftracktray.client.scripted.TestCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the environment's variables say of the network. */
class EnvironmentTest {
    private static final URI SITE = URI.create("https://studio.ftrackapp.com");

    private static Proxy proxy(Map<String, String> environment, URI site) {
        return new EnvironmentProxies(environment::get, null).select(site).getFirst();
    }

    private static Proxy at(Proxy.Type type, String host, int port) {
        return new Proxy(type, InetSocketAddress.createUnresolved(host, port));
    }

    @Test
    void namesAProxyForEachScheme() {
        var environment = Map.of("HTTPS_PROXY", "http://one:3128", "http_proxy", "two:8080", "ALL_PROXY", "three");
        assertEquals(at(Proxy.Type.HTTP, "one", 3128), proxy(environment, SITE));
        assertEquals(at(Proxy.Type.HTTP, "two", 8080), proxy(environment, URI.create("http://ftrack.studio")));
        assertEquals(at(Proxy.Type.HTTP, "three", 80), proxy(Map.of("all_proxy", "three"), SITE));
        assertEquals(at(Proxy.Type.SOCKS, "four", 1080), proxy(Map.of("https_proxy", "socks5h://four"), SITE));
    }

    @Test
    void leavesTheRestToTheJavaRuntime() {
        assertEquals(Proxy.NO_PROXY, proxy(Map.of("HTTPS_PROXY", " "), SITE));
        var runtime = ProxySelector.of(InetSocketAddress.createUnresolved("runtime", 1));
        assertEquals(List.of(at(Proxy.Type.HTTP, "runtime", 1)),
                new EnvironmentProxies(name -> null, runtime).select(SITE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "studio.ftrackapp.com", ".ftrackapp.com", "*.FTRACKAPP.com", "a, ftrackapp.com:443"})
    void exceptsHosts(String exceptions) {
        assertEquals(Proxy.NO_PROXY, proxy(Map.of("HTTPS_PROXY", "one", "NO_PROXY", exceptions), SITE));
    }

    @Test
    void exceptsThisComputerAndNothingThatOnlyEndsAlike() {
        var environment = Map.of("http_proxy", "one", "https_proxy", "one", "no_proxy", "app.com,,studio");
        assertEquals(Proxy.NO_PROXY, proxy(environment, URI.create("http://127.0.0.1:8080")));
        assertEquals(Proxy.NO_PROXY, proxy(environment, URI.create("http://localhost")));
        assertEquals(at(Proxy.Type.HTTP, "one", 80), proxy(environment, SITE));
    }

    @Test
    void anAddressThatCannotBeReadIsToldWithoutThePasswordInIt() {
        var error = assertThrows(IllegalArgumentException.class,
                () -> proxy(Map.of("https_proxy", "http://anna:se cret@o ne"), SITE));
        assertFalse(error.toString().contains("cret"));
    }

    @Test
    void tellsThePasswordToItsProxyOnly() {
        var passwords = new EnvironmentProxies(Map.of("https_proxy", "http://anna:p%40ss+1@one:3128")::get, null)
                .passwords();
        assertEquals("anna/p@ss+1", asked(passwords, "one", 3128));
        assertNull(asked(passwords, "two", 3128));
        assertNull(asked(passwords, "one", 80));
    }

    private static String asked(Authenticator passwords, String host, int port) {
        PasswordAuthentication answer = passwords.requestPasswordAuthenticationInstance(host, null, port, "http", "",
                "Basic", null, Authenticator.RequestorType.PROXY);
        return answer == null ? null : answer.getUserName() + "/" + new String(answer.getPassword());
    }

    @Test
    void namesAFileWithCertificateAuthorities(@TempDir Path folder) throws Exception {
        var authority = new TestCertificate("dns:studio.invalid").authority();
        var text = "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(authority.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
        var file = Files.writeString(folder.resolve("authorities.pem"), text + text).toString();
        assertEquals(List.of(authority, authority),
                EnvironmentAuthorities.read(Map.of("REQUESTS_CA_BUNDLE", file)::get));
        assertTrue(EnvironmentAuthorities.read(name -> null).isEmpty());
        assertTrue(EnvironmentAuthorities.read(Map.of("SSL_CERT_FILE", file + ".none")::get).isEmpty());
    }
}
