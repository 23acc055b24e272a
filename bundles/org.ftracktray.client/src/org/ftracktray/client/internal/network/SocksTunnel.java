// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.network;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import org.ftracktray.client.internal.failure.ProxyRefusedException;
import org.ftracktray.client.internal.proxy.ProxyPasswordAttempts;

/**
 * A way through a SOCKS proxy, version 5 (RFC 1928) with user name and password (RFC 1929) if it wants them. The proxy finds the
 * host's address. The JDK's own SOCKS knows only passwords that hold for the whole virtual machine.
 */
record SocksTunnel(ProxyCredentials passwords) {
    private static final int VERSION = 5;
    private static final int NO_PASSWORD = 0;
    private static final int PASSWORD = 2;
    private static final int CONNECT = 1;
    private static final int IP_4 = 1;
    private static final int HOST_NAME = 3;
    private static final int IP_6 = 4;
    private static final int REFUSED_BY_HOST = 5;
    /** What fits into the one byte that tells a length. */
    private static final int LONGEST = 255;
    private static final Pattern ADDRESS_4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

    /**
     * Asks the proxy to connect.
     *
     * @param socket connected to the proxy; it leads to the host afterwards
     * @param host name or address; an IPv6 address in brackets or without
     */
    void open(Socket socket, InetSocketAddress proxy, String host, int port) throws IOException {
        byte[] target = target(host);
        DataInputStream in = new DataInputStream(socket.getInputStream());
        OutputStream out = socket.getOutputStream();
        out.write(new byte[]{VERSION, 2, NO_PASSWORD, PASSWORD});
        if (in.readUnsignedByte() != VERSION) {
            throw ProxyRefusedException.because("The proxy does not speak SOCKS 5.");
        }
        switch (in.readUnsignedByte()) {
            case NO_PASSWORD -> {
            }
            case PASSWORD -> signIn(in, out, proxy);
            default -> throw ProxyRefusedException
                    .unusablePassword("The SOCKS proxy wants a sign-in other than user name and password.");
        }
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(new byte[]{VERSION, CONNECT, 0});
        request.writeBytes(target);
        request.writeBytes(new byte[]{(byte) (port >> 8), (byte) port});
        out.write(request.toByteArray());
        readAnswer(in);
    }

    private static byte[] target(String host) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        String plain = host.replaceAll("[\\[\\]]", "");
        if (plain.contains(":") || ADDRESS_4.matcher(plain).matches()) {
            byte[] address = InetAddress.getByName(plain).getAddress();
            target.write(address.length == 4 ? IP_4 : IP_6);
            target.writeBytes(address);
        } else {
            byte[] name = plain.getBytes(StandardCharsets.UTF_8);
            if (name.length == 0 || name.length > LONGEST) {
                throw ProxyRefusedException.because("The name of the host is too long for a SOCKS proxy.");
            }
            target.write(HOST_NAME);
            target.write(name.length);
            target.writeBytes(name);
        }
        return target.toByteArray();
    }

    private void signIn(DataInputStream in, OutputStream out, InetSocketAddress proxy) throws IOException {
        PasswordAuthentication password = passwords.ask(proxy).orElseThrow(ProxyRefusedException::noPassword);
        byte[] request = request(password);
        try (ProxyPasswordAttempts.Trial trial = passwords.begin(proxy, password)) {
            out.write(request);
            in.readUnsignedByte();
            if (in.readUnsignedByte() != 0) {
                trial.refused();
                throw ProxyRefusedException.wrongPassword();
            }
            trial.accepted();
        }
    }

    private static byte[] request(PasswordAuthentication password) throws IOException {
        byte[] user = password.getUserName().getBytes(StandardCharsets.UTF_8);
        byte[] secret = new String(password.getPassword()).getBytes(StandardCharsets.UTF_8);
        if (user.length == 0 || user.length > LONGEST || secret.length == 0 || secret.length > LONGEST) {
            throw ProxyRefusedException
                    .unusablePassword("A SOCKS proxy takes user names and passwords of 1 to " + LONGEST
                            + " bytes, and those that are set are not.");
        }
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.write(1);
        request.write(user.length);
        request.writeBytes(user);
        request.write(secret.length);
        request.writeBytes(secret);
        return request.toByteArray();
    }

    private static void readAnswer(DataInputStream in) throws IOException {
        in.readUnsignedByte();
        int code = in.readUnsignedByte();
        if (code == REFUSED_BY_HOST) {
            throw new ConnectException("Connection refused, says the SOCKS proxy");
        }
        if (code != 0) {
            throw ProxyRefusedException.because("The SOCKS proxy answered with code " + code + ".");
        }
        in.readUnsignedByte();
        int addressLength = switch (in.readUnsignedByte()) {
            case HOST_NAME -> in.readUnsignedByte();
            case IP_4 -> 4;
            case IP_6 -> 16;
            default -> throw ProxyRefusedException.because("The SOCKS proxy's answer cannot be understood.");
        };
        in.skipNBytes(addressLength + 2L);
    }
}
