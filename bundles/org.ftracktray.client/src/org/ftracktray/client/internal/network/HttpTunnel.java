// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.network;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import org.ftracktray.client.internal.failure.NoWebServerException;
import org.ftracktray.client.internal.failure.ProxyRefusedException;

/** A way through an HTTP proxy by {@code CONNECT}, with user name and password if it asks for them; it is asked once. */
record HttpTunnel(ProxyCredentials passwords, String userAgent) {
    private static final int PASSWORD_WANTED = 407;

    /** Connects to the proxy. */
    interface ToProxy {
        Socket connect() throws IOException;
    }

    private record Answered(Socket socket, ResponseHead head) {
        String challenge() {
            return head.status() == PASSWORD_WANTED ? head.header("Proxy-Authenticate") : null;
        }
    }

    Socket open(ToProxy proxy, InetSocketAddress address, String host, int port) throws IOException {
        HttpTunnel.Answered answered = passwords.send(address,
                authorization -> ask(proxy.connect(), host + ":" + port, authorization),
                Answered::challenge);
        int status = answered.head.status();
        if (status < 200 || status >= 300) {
            answered.socket.close();
            throw ProxyRefusedException.status(status);
        }
        return answered.socket;
    }

    private Answered ask(Socket socket, String target, String authorization) throws IOException {
        try {
            String request = "CONNECT " + target + " HTTP/1.1\r\nHost: " + target + "\r\nUser-Agent: " + userAgent
                    + "\r\n"
                    + (authorization.isEmpty() ? "" : "Proxy-Authorization: " + authorization + "\r\n") + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            HttpTunnel.Answered answered = new Answered(socket, ResponseHead.readFinal(socket.getInputStream()));
            if (answered.challenge() != null) {
                socket.close();
            }
            return answered;
        } catch (NoWebServerException e) {
            socket.close();
            throw ProxyRefusedException.because("What answers at the proxy's address is no HTTP proxy.");
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }
}
