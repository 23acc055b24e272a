// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.websocket;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;

import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

import org.ftracktray.client.ConnectionOptions;

/** Makes connections to a site: directly or through a proxy, in clear or with TLS. Blocks. */
final class Dialer {
    private final ConnectionOptions options;
    private final SSLSocketFactory tls;

    Dialer(ConnectionOptions options, SSLSocketFactory tls) {
        this.options = options;
        this.tls = tls;
    }

    /**
     * An open socket that the caller closes.
     *
     * @param limit for each step
     */
    Socket dial(URI site, Duration limit) throws IOException {
        boolean secure = site.getScheme().equals("https");
        int port = site.getPort() >= 0 ? site.getPort() : secure ? 443 : 80;
        var host = site.getHost();
        var socket = connect(site, host, port, limit);
        try {
            socket.setTcpNoDelay(true);
            socket.setKeepAlive(true);
            return secure ? secured(socket, host, port) : socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private Socket connect(URI site, String host, int port, Duration limit) throws IOException {
        var proxy = proxy(site);
        if (proxy.type() == Proxy.Type.HTTP && proxy.address() instanceof InetSocketAddress address) {
            return new Tunnel(options).open(() -> connect(address.getHostString(), address.getPort(), limit), host,
                    port,
                    address);
        }
        if (proxy.type() == Proxy.Type.SOCKS) {
            var socket = new Socket(proxy);
            socket.connect(InetSocketAddress.createUnresolved(host, port), (int) limit.toMillis());
            socket.setSoTimeout((int) limit.toMillis());
            return socket;
        }
        return connect(host, port, limit);
    }

    private Proxy proxy(URI site) {
        var selector = options.proxy().orElseGet(ProxySelector::getDefault);
        List<Proxy> proxies = selector == null ? List.of() : selector.select(site);
        return proxies == null || proxies.isEmpty() ? Proxy.NO_PROXY : proxies.getFirst();
    }

    /** Tries each address that the name has. */
    private static Socket connect(String host, int port, Duration limit) throws IOException {
        IOException failure = null;
        for (var address : InetAddress.getAllByName(host)) {
            var socket = new Socket(Proxy.NO_PROXY);
            try {
                socket.connect(new InetSocketAddress(address, port), (int) limit.toMillis());
                socket.setSoTimeout((int) limit.toMillis());
                return socket;
            } catch (IOException e) {
                socket.close();
                failure = e;
            }
        }
        throw failure;
    }

    private SSLSocket secured(Socket socket, String host, int port) throws IOException {
        var secured = (SSLSocket) tls.createSocket(socket, host, port, true);
        var parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }
}
