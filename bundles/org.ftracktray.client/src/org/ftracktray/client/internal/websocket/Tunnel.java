// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.websocket;

import java.io.IOException;
import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.ftracktray.client.ConnectionOptions;
import org.ftracktray.client.UnreachableException;

/** A way through an HTTP proxy, with user name and password if it asks for them. */
record Tunnel(ConnectionOptions options) {
    /** Connects to the proxy. */
    interface ToProxy {
        Socket connect() throws IOException;
    }

    Socket open(ToProxy proxy, String host, int port, InetSocketAddress address) throws IOException {
        var socket = proxy.connect();
        var answer = ask(socket, host + ":" + port, "");
        if (answer.status() == 407 && options.proxyAuthenticator().isPresent()) {
            socket.close();
            socket = proxy.connect();
            answer = ask(socket, host + ":" + port, authorization(address, answer.header("Proxy-Authenticate")));
        }
        if (answer.status() == 200) {
            return socket;
        }
        socket.close();
        throw new ProxyRefusedException(answer.status());
    }

    private ResponseHead ask(Socket socket, String target, String authorization) throws IOException {
        try {
            var request = "CONNECT " + target + " HTTP/1.1\r\nHost: " + target + "\r\nUser-Agent: "
                    + options.userAgent()
                    + "\r\n" + authorization + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return ResponseHead.read(socket.getInputStream());
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private String authorization(InetSocketAddress proxy, String challenge) {
        var scheme = challenge.split(" ", 2)[0];
        var password = options.proxyAuthenticator().orElseThrow().requestPasswordAuthenticationInstance(
                proxy.getHostString(), proxy.getAddress(), proxy.getPort(), "http", challenge, scheme, null,
                Authenticator.RequestorType.PROXY);
        if (password == null || !scheme.equalsIgnoreCase("Basic")) {
            return "";
        }
        var pair = password.getUserName() + ":" + new String(password.getPassword());
        return "Proxy-Authorization: Basic "
                + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)) + "\r\n";
    }

    /** Named so that it is told apart as {@link UnreachableException.Reason#PROXY}. */
    static final class ProxyRefusedException extends IOException {
        ProxyRefusedException(int status) {
            super("The proxy answered with HTTP status " + status + ".");
        }
    }
}
