// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Socket;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Random;

import org.ftracktray.client.internal.failure.ProxyRefusedException;
import org.ftracktray.client.internal.proxy.ProxyPasswordAttempts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bytes for a SOCKS proxy. */
class SocksTunnelTest {
    private static final InetSocketAddress PROXY = InetSocketAddress.createUnresolved("proxy", 1080);
    private static final byte[] OPEN = {5, 0, 5, 0, 0, 1, 0, 0, 0, 0, 0, 0};

    /** A proxy whose answers are known before it is asked. */
    private static final class Said extends Socket {
        private final InputStream in;
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Said(byte[] answers) {
            in = new ByteArrayInputStream(answers);
        }

        @Override
        public InputStream getInputStream() {
            return in;
        }

        @Override
        public OutputStream getOutputStream() {
            return out;
        }

        /** Without the greeting. */
        String asked() {
            return HexFormat.of().formatHex(out.toByteArray()).substring(8);
        }
    }

    private static String asked(byte[] answers, String user, String password, String host) throws IOException {
        var socket = new Said(answers);
        var authenticator = new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(user, password.toCharArray());
            }
        };
        var trials = new ProxyPasswordAttempts(InstantSource.system(), System::nanoTime);
        new SocksTunnel(new ProxyCredentials(authenticator, trials)).open(socket, PROXY, host, 443);
        return socket.asked();
    }

    @ParameterizedTest
    @CsvSource({"a.b,05010003 03612e62 01bb", "10.1.2.3,05010001 0a010203 01bb",
            "[2001:db8::1],05010004 20010db8000000000000000000000001 01bb",
            "::1,05010004 00000000000000000000000000000001 01bb"})
    void namesAndAddressesAreToldApart(String host, String bytes) throws Exception {
        assertEquals(bytes.replace(" ", ""), asked(OPEN, "u", "p", host));
    }

    @Test
    void userNameAndPasswordGoWithTheirLengths() throws Exception {
        var answers = new byte[]{5, 2, 1, 0, 5, 0, 0, 1, 0, 0, 0, 0, 0, 0};
        assertEquals("0101750170" + "0501000301" + "61" + "01bb", asked(answers, "u", "p", "a"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 256, 300, 70_000})
    void whatDoesNotFitIsRefusedAndNotCut(int length) {
        var text = "x".repeat(length);
        for (var attempt : new String[][]{{text, "p", "a"}, {"u", text, "a"}, {"u", "p", text}}) {
            var error = assertThrows(ProxyRefusedException.class,
                    () -> asked(new byte[]{5, 2, 1, 0}, attempt[0], attempt[1], attempt[2]));
            assertTrue(error.getMessage().endsWith("."), error.getMessage());
        }
    }

    @Test
    void whateverTheProxySaysEndsSoon() {
        var chance = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            var answers = new byte[chance.nextInt(30)];
            chance.nextBytes(answers);
            for (int n = 0; n < Math.min(answers.length, chance.nextInt(OPEN.length)); n++) {
                answers[n] = OPEN[n];
            }
            try {
                asked(answers, "u", "p", "studio");
            } catch (IOException e) {
                // the expected end of most
            }
        }
    }
}
