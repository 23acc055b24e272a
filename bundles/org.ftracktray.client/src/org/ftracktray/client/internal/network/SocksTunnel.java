// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.network;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A way through a SOCKS proxy, version 5 (RFC 1928) with user name and password (RFC 1929) if it wants them. The proxy finds the
 * host's address. The JDK's own SOCKS knows only passwords that hold for the whole virtual machine.
 */
record SocksTunnel(ProxyPasswords passwords) {
    private static final int VERSION = 5;
    private static final int NO_PASSWORD = 0;
    private static final int PASSWORD = 2;
    private static final int CONNECT = 1;
    private static final int HOST_NAME = 3;
    private static final int REFUSED_BY_HOST = 5;

    /** @param socket connected to the proxy; it leads to the host afterwards */
    void open(Socket socket, InetSocketAddress proxy, String host, int port) throws IOException {
        var in = new DataInputStream(socket.getInputStream());
        var out = socket.getOutputStream();
        out.write(new byte[]{VERSION, 2, NO_PASSWORD, PASSWORD});
        if (in.readUnsignedByte() != VERSION) {
            throw new ProxyRefusedException("The proxy does not speak SOCKS 5.", false);
        }
        switch (in.readUnsignedByte()) {
            case NO_PASSWORD -> {
            }
            case PASSWORD -> signIn(in, out, passwords.ask(proxy).orElseThrow(
                    () -> new ProxyRefusedException("The SOCKS proxy wants a user name and password.", true)));
            default -> throw new ProxyRefusedException("The SOCKS proxy wants a sign-in that is not supported.", true);
        }
        var name = host.getBytes(StandardCharsets.UTF_8);
        var request = new ByteArrayOutputStream();
        request.writeBytes(new byte[]{VERSION, CONNECT, 0, HOST_NAME, (byte) name.length});
        request.writeBytes(name);
        request.writeBytes(new byte[]{(byte) (port >> 8), (byte) port});
        out.write(request.toByteArray());
        readAnswer(in);
    }

    private static void signIn(DataInputStream in, OutputStream out, PasswordAuthentication password)
            throws IOException {
        var user = password.getUserName().getBytes(StandardCharsets.UTF_8);
        var secret = new String(password.getPassword()).getBytes(StandardCharsets.UTF_8);
        var request = new ByteArrayOutputStream();
        request.writeBytes(new byte[]{1, (byte) user.length});
        request.writeBytes(user);
        request.write(secret.length);
        request.writeBytes(secret);
        out.write(request.toByteArray());
        in.readUnsignedByte();
        if (in.readUnsignedByte() != 0) {
            throw new ProxyRefusedException("The SOCKS proxy refused the user name and password.", true);
        }
    }

    private static void readAnswer(DataInputStream in) throws IOException {
        in.readUnsignedByte();
        int code = in.readUnsignedByte();
        if (code == REFUSED_BY_HOST) {
            throw new ConnectException("Connection refused, says the SOCKS proxy");
        }
        if (code != 0) {
            throw new ProxyRefusedException("The SOCKS proxy answered with code " + code + ".", false);
        }
        in.readUnsignedByte();
        int addressLength = switch (in.readUnsignedByte()) {
            case HOST_NAME -> in.readUnsignedByte();
            case 4 -> 16;
            default -> 4;
        };
        in.skipNBytes(addressLength + 2L);
    }
}
