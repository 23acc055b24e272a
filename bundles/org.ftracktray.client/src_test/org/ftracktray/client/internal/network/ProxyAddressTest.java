// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a variable names as proxy. */
class ProxyAddressTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"one|HTTP one:80|", "http://one:3128/|HTTP one:3128|",
            "HTTP://One:3128|HTTP One:3128|", "socks://one|SOCKS one:1080|", "socks5h://one:9|SOCKS one:9|",
            "http://my_proxy:3128|HTTP my_proxy:3128|", "http://[2001:db8::1]:3128|HTTP 2001:db8::1:3128|",
            "http://anna:p%40ss+1@one:3128|HTTP one:3128|anna/p@ss+1", "anna:a@b@one|HTTP one:80|anna/a@b",
            "http://anna:50%@one|HTTP one:80|anna/50%", "http://anna:%zz%2@one|HTTP one:80|anna/%zz%2",
            "http://anna:a#b?c@one:1|HTTP one:1|anna/a#b?c", "http://an%C3%A4@one|HTTP one:80|anä/",
            "http://dom%5Canna:a:b@one:1|HTTP one:1|dom\\anna/a:b", "http://one:|HTTP one:80|"})
    void isRead(String text, String address, String password) {
        var read = ProxyAddress.of("HTTPS_PROXY", text);
        assertEquals(address, read.toString());
        assertEquals(password, read.password()
                .map(known -> known.getUserName() + "/" + new String(known.getPassword())).orElse(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://u:secret@one:3128", "HTTPS://u:secret@one", "socks4://u:secret@one",
            "socks4a://one",
            "ftp://u:secret@one", "quic://u:secret@one:1", "http://u:secret@", "http://", "http://u:secret@one:99999",
            "http://u:secret@one:0", "http://u:secret@one:x", "http://u:secret@a b", "http://u:secret@[::1", "://one",
            "http://u:secret@one\u0000", "http:/one:1:2"})
    void isRefusedWithTheVariableAndWhatToWrite(String text) {
        var message = assertThrows(IllegalArgumentException.class, () -> ProxyAddress.of("Https_Proxy", text))
                .getMessage();
        assertTrue(message.startsWith("Https_Proxy names") && message.contains("Write Https_Proxy="), message);
        assertFalse(message.contains("secret"), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://wpad/wpad.dat", "https://u:secret@net.studio.com/proxy.PAC?site=1",
            "pac+http://u:secret@one/x",
            "file:///etc/proxy.pac"})
    void anAutoConfigurationFileIsToldFromAProxy(String text) {
        var message = assertThrows(IllegalArgumentException.class, () -> ProxyAddress.of("HTTPS_PROXY", text))
                .getMessage();
        assertTrue(message.contains("(PAC)") && message.contains("Write HTTPS_PROXY=http://HOST:PORT"), message);
        assertFalse(message.contains("secret"), message);
    }

    @Test
    void aProxyWhoseNameEndsLikeAFileIsAProxy() {
        assertEquals("HTTP one.pac:3128", ProxyAddress.of("HTTPS_PROXY", "http://one.pac:3128/").toString());
    }

    @Test
    void whateverIsThereEndsInAnAddressOrASentence() {
        var chance = new Random(3);
        var parts = List.of("http", "https", "socks5", "://", ":", "@", "/", "[", "]", "%", "%4", "%40", "one", "8",
                "99999",
                "\n", "ä", "\ud800", " ", ".");
        for (int i = 0; i < 50_000; i++) {
            var text = new StringBuilder();
            for (int n = chance.nextInt(12); n >= 0; n--) {
                text.append(parts.get(chance.nextInt(parts.size())));
            }
            try {
                var read = ProxyAddress.of("X", text.toString());
                assertTrue(read.port() > 0 && !read.host().isEmpty());
                read.proxy();
            } catch (IllegalArgumentException e) {
                assertTrue(e.getMessage().startsWith("X names"), e.toString());
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Basic realm=\"a, Digest b\"|[Basic]", "Negotiate, NTLM|[Negotiate, NTLM]",
            "NTLM TlRMTVNTUAAC==|[NTLM]",
            "Digest realm=\"x\", nonce=\"y\", qop=\"auth\", Basic realm=z|[Digest, Basic]",
            "basic|[basic]", "''|[]", ",,|[]", "\"|[]", "Basic realm=\"\\\", NTLM\", Kerberos|[Basic, Kerberos]"})
    void waysToSignInAreToldApart(String challenge, String schemes) {
        assertEquals(schemes, AuthenticationSchemes.in(challenge).toString());
    }

    @Test
    void aHostileChallengeCostsNoTime() {
        for (var part : List.of("a ", "a, ", "\"\\", ",", "a=b,", " ")) {
            assertTrue(AuthenticationSchemes.in(part.repeat(30_000)).size() <= 10);
        }
    }
}
