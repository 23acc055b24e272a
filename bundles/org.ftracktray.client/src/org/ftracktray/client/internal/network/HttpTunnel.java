// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.network;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A way through an HTTP proxy by {@code CONNECT}, with user name and password if it asks for them; it is asked once. */
record HttpTunnel(ProxyPasswords passwords, String userAgent) {
    /** Connects to the proxy. */
    interface ToProxy {
        Socket connect() throws IOException;
    }

    Socket open(ToProxy proxy, InetSocketAddress address, String host, int port) throws IOException {
        var target = host + ":" + port;
        var authorization = passwords.accepted(address);
        var socket = proxy.connect();
        var answer = ask(socket, target, authorization.orElse(null));
        if (answer.status() == 407) {
            socket.close();
            authorization = passwords.ask(address, answer.header("Proxy-Authenticate"));
            if (authorization.isPresent()) {
                socket = proxy.connect();
                answer = ask(socket, target, authorization.get());
            }
        }
        if (answer.status() != 200) {
            socket.close();
            throw ProxyRefusedException.status(answer.status());
        }
        authorization.ifPresent(accepted -> passwords.accept(address, accepted));
        return socket;
    }

    private ResponseHead ask(Socket socket, String target, String authorization) throws IOException {
        try {
            var request = "CONNECT " + target + " HTTP/1.1\r\nHost: " + target + "\r\nUser-Agent: " + userAgent + "\r\n"
                    + (authorization == null ? "" : "Proxy-Authorization: " + authorization + "\r\n") + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return ResponseHead.read(socket.getInputStream());
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }
}
